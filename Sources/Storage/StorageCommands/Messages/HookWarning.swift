internal import CommandKit
internal import CommandSession

/// A hook failed after the commit, which stands.
struct HookWarning {
  let failure: HookFailure

  /// The warning with its variable parts standing for themselves.
  static let sample = HookWarning(failure: HookFailure(hook: "{phase}/{name}", how: "{how}"))

  var entry: MessageEntry {
    MessageEntry(
      "RHRSL0005W", "The key was committed, but hook [\(failure.hook)] \(failure.how).", .ours,
      meaning: "Hooks in post-rekey.d run when the commit has happened already, so their failure undoes nothing.",
      remedy: "See what the hook wrote, and do what it was to do.")
  }

  var line: String { "\(entry.code) \(entry.text)" }
}
