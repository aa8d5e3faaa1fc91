/// Standard output could not be written.
public struct OutputFailure: Sendable {
  /// Why, in the system's words.
  let reason: String

  /// The message with its variable part standing for itself.
  public static let sample = OutputFailure(reason: "{reason}")

  /// The message.
  public var entry: MessageEntry {
    MessageEntry(
      "RHRSL0004E", "The output could not be written: \(reason).", .ours,
      meaning: "The command did what it was asked to, but standard output took no more, as on a full disk.",
      remedy: "Make room and look again; a change that was made is not undone.")
  }
}
