/// Standard output could not be written.
public struct OutputFailure: Sendable {
  /// Why, in the system's words.
  let reason: String
  /// Whether the command is one that changes something, which it has done.
  let isOfChange: Bool

  /// The messages with their variable part standing for itself.
  public static let samples = [false, true].map { OutputFailure(reason: "{reason}", isOfChange: $0) }

  /// The message.
  public var entry: MessageEntry {
    MessageEntry(
      isOfChange ? "RHRSL0013E" : "RHRSL0004E",
      isOfChange
        ? "The change was made, but the output could not be written: \(reason)."
        : "The output could not be written: \(reason).", .ours,
      meaning: "The command did what it was asked to, but standard output took no more, as on a full disk.",
      remedy: "Make room and look again; a change that was made is not undone.")
  }
}
