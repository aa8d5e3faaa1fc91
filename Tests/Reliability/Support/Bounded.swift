import TestSupport

/// Commands that get so much memory and so much time: one that needs more, or waits for what never comes, ends by a signal.
enum Bounded {
  /// Runs a program to its end.
  ///
  /// - Parameters:
  ///   - words: the program and its arguments.
  ///   - sandbox: where.
  ///   - extra: more variables.
  ///   - shell: lines of shell that run before it in the same process.
  /// - Returns: how it ended: 137 if it was not over after a minute.
  /// - Throws: it could not be started.
  static func run(
    _ words: [String], in sandbox: Sandbox, _ extra: [String: String] = [:], after shell: String = ":"
  ) throws -> CommandResult {
    let script = "ulimit -v 2000000; \(shell)\nexec \"$@\""
    return try Child.run(["timeout", "-s", "KILL", "60", "bash", "-c", script, "bash"] + words, in: sandbox, extra)
  }
}
