internal import CommandKit

/// A trial of a feature other than encryption was asked for.
struct TrialNotEmulated {
  let feature: String

  /// The message with its variable part standing for itself.
  static let sample = TrialNotEmulated(feature: "{feature}")

  var entry: MessageEntry {
    MessageEntry(
      "CMMVC0129E", "The command failed because feature [\(feature)] is not emulated, and neither is its trial.", .ours,
      meaning: "The feature has a trial on a real system. Here only encryption is emulated, which has none.",
      remedy: "Nothing here depends on the feature; leave the line out.")
  }
}
