import Foundation
import TestSupport
import Testing

/// A command that is stopped, not ended, when it has made one of its system calls.
struct StoppedCommand {
  private let tracer: Child
  private let pid: pid_t

  /// Starts a command and waits until it stands still.
  ///
  /// - Parameters:
  ///   - words: the command.
  ///   - name: the name of the call at which it stops.
  ///   - number: which of the calls of that name.
  ///   - sandbox: where.
  /// - Throws: it did not come to that call.
  init(_ words: [String], at name: String, _ number: Int = 1, in sandbox: Sandbox) throws {
    let file = "\(sandbox.path)/.trace-\(UUID().uuidString)"
    tracer = try Child(
      ["strace", "-qq", "-o", file, "-e", "trace=\(name)", "-e", "inject=\(name):signal=STOP:when=\(number)"] + words,
      in: sandbox)
    let tracer = tracer.pid
    var stopped: pid_t?
    for _ in 0..<12_000 where stopped == nil {
      usleep(5_000)
      let text = (try? String(contentsOfFile: file, encoding: .utf8)) ?? ""
      guard text.contains("stopped by SIGSTOP") else { continue }
      let children = try String(contentsOfFile: "/proc/\(tracer)/task/\(tracer)/children", encoding: .utf8)
      stopped = children.split(separator: " ").first.flatMap { pid_t($0) }
    }
    pid = try #require(stopped, "\(words) did not come to \(name) \(number)")
  }

  /// Lets it go on to its end.
  func goOn() -> CommandResult {
    kill(pid, SIGCONT)
    return tracer.wait()
  }
}
