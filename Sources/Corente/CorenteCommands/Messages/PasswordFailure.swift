internal import CommandKit

/// No password could be had.
struct PasswordFailure {
  /// The file that was to hold it; nil if it was to be typed.
  let file: String?
  /// Why, to follow a colon.
  let reason: String

  /// The message with its variable parts standing for themselves.
  static let sample = PasswordFailure(file: "{file}", reason: "{reason}")

  var entry: MessageEntry {
    MessageEntry(
      "CORNT1007E",
      "The action failed because the password could not be read\(file.map { " from [\($0)]" } ?? ""): \(reason).",
      .ours,
      meaning:
        "The file cannot be read or its first line is empty, or nothing was typed. The real system has a window to"
        + " type into.",
      remedy: "Give -passwordfile a file whose first line is the password, or type it when asked.")
  }
}
