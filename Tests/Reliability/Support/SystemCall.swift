import Foundation
import TestSupport

/// A system call that a command made, as strace tells it.
struct SystemCall: Sendable {
  /// Its name.
  let name: String
  /// Which of the calls of that name it was, the first being 1.
  let number: Int
  /// The line of the trace.
  let line: String

  /// Whether commands can be traced here: strace may be missing, or forbidden.
  static let canBeTraced = (try? Sandbox().shell("strace -o /dev/null true").status) == 0
  /// Why tests are skipped where they cannot.
  static let untraceable = "strace is not installed, or not allowed"

  /// The calls of a trace, in their order.
  static func all(in trace: String) -> [SystemCall] {
    var counts: [String: Int] = [:]
    return trace.split(separator: "\n").compactMap { numbered in
      // Where several processes are traced, each line begins with the number of its process.
      let line = numbered.drop { $0.isNumber || $0 == " " }
      let name = line.prefix { $0 != "(" }
      guard line.contains("("), !name.isEmpty, name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" }) else {
        return nil
      }
      counts[String(name), default: 0] += 1
      return SystemCall(name: String(name), number: counts[String(name)] ?? 0, line: String(line))
    }
  }

  /// Runs a command under strace.
  ///
  /// - Returns: how it ended, and the calls that it made.
  static func trace(
    _ words: [String], in sandbox: Sandbox, _ options: [String] = [], withPaths: Bool = true
  ) throws -> (result: CommandResult, calls: [SystemCall]) {
    let file = "\(sandbox.path)/.trace-\(UUID().uuidString)"
    defer { unlink(file) }
    let result = try Child.run(
      ["strace", "-qq", "-o", file] + (withPaths ? ["-y"] : []) + options + words, in: sandbox)
    return (result, all(in: String(decoding: FileManager.default.contents(atPath: file) ?? Data(), as: UTF8.self)))
  }

  /// Runs a command so that something happens at this call.
  ///
  /// - Parameters:
  ///   - what: what happens, such as `error=EIO` or `signal=KILL`.
  ///   - isLasting: whether it happens at every later call of that name as well.
  ///   - words: the command.
  ///   - sandbox: where.
  /// - Returns: how it ended, and whether it came to the call.
  /// - Throws: it could not be run.
  func strike(
    _ what: String, isLasting: Bool = false, _ words: [String], in sandbox: Sandbox
  ) throws -> (result: CommandResult, struck: Bool) {
    let file = "\(sandbox.path)/.trace-\(UUID().uuidString)"
    defer { unlink(file) }
    let result = try Child.run(
      [
        "strace", "-qq", "-o", file, "-e", "trace=\(name)", "-e",
        "inject=\(name):\(what):when=\(number)\(isLasting ? "+" : "")",
      ] + words,
      in: sandbox, isLasting ? ["REHEARSAL_LOCK_TIMEOUT": "1"] : [:])
    let text = String(decoding: FileManager.default.contents(atPath: file) ?? Data(), as: UTF8.self)
    return (result, text.contains("(INJECTED)") || text.contains("killed by SIGKILL"))
  }
}
