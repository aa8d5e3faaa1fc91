import Foundation
import TestSupport

/// A command run under strace, which can make its system calls fail.
enum TracedCommand {
  /// Whether that is possible here: strace may be missing, or forbidden.
  static let isPossible = (try? Sandbox().shell("strace -o /dev/null true").status) == 0

  /// Runs a command so that something happens at the nth system call of a name.
  ///
  /// - Parameters:
  ///   - command: the line of shell; one simple command.
  ///   - sandbox: where.
  ///   - call: the name of the call, or an expression for several.
  ///   - what: what happens at it, such as `error=EIO`.
  ///   - count: at which call.
  /// - Returns: how it ended, and whether there was such a call.
  /// - Throws: that it could not be run.
  static func run(
    _ command: String, in sandbox: Sandbox, at call: String, _ what: String, _ count: Int
  ) throws -> (result: CommandResult, struck: Bool) {
    let result = try sandbox.shell(
      "exec strace -qq -o trace.txt -e trace='\(call)' -e inject='\(call)':\(what):when=\(count) \(command)")
    let trace = try String(contentsOfFile: "\(sandbox.path)/trace.txt", encoding: .utf8)
    return (result, trace.contains("(INJECTED)") || trace.contains("killed by SIGKILL"))
  }
}
