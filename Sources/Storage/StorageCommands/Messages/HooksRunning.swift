internal import CommandKit

/// Another command runs hooks of the same state folder.
struct HooksRunning {
  let folder: String
  let seconds: Int

  /// The message with its variable part standing for itself.
  static let sample = HooksRunning(folder: "{folder}", seconds: 10)

  var entry: MessageEntry {
    MessageEntry(
      "RHRSL0009E",
      "Another command runs the hooks in [\(folder)/hooks] and did not end within \(seconds) s. Nothing was changed."
        + " Repeat the command when it has ended; a hook itself can neither prepare nor commit.", .ours,
      meaning: "Hooks run for one command at a time, so that a hook that runs its own command comes to an end.",
      remedy: "Repeat the command. REHEARSAL_LOCK_TIMEOUT sets how many seconds a command waits.")
  }
}
