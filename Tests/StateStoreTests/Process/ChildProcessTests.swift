import Foundation
import Platform
import TestSupport
import Testing

/// Programs run to their end.
@Suite struct ChildProcessTests {
  static let environment = ["PATH=/usr/bin:/bin", "NAME=a value"]

  static func run(_ script: String, within seconds: Int = 60) throws -> ChildProcess.Ending {
    try ChildProcess.run("/bin/sh", arguments: ["-c", script], environment: environment, within: seconds)
  }

  @Test(arguments: [0, 1, 7, 255]) func itsStatusIsTold(_ status: Int) throws {
    #expect(try Self.run("exit \(status)") == .exited(status))
  }

  @Test(arguments: [9, 15]) func theSignalThatEndedItIsTold(_ signal: Int) throws {
    #expect(try Self.run("kill -\(signal) $$") == .signalled(signal))
  }

  @Test func itGetsItsArgumentsAndEnvironmentAndNothingElse() throws {
    let script = #"[ "$NAME" = "a value" ] && [ -z "$HOME" ] && [ "$1" = "x y" ] && [ $# = 1 ]"#
    let ending = try ChildProcess.run(
      "/bin/sh", arguments: ["-c", script, "name", "x y"], environment: Self.environment, within: 60)
    #expect(ending == .exited(0))
  }

  @Test func itHasNothingToRead() throws {
    #expect(try Self.run("read line") == .exited(1))
  }

  @Test func itDiesOfAClosedPipeAsUsual() throws {
    // A process that ignores the signal hands that down, unless it takes care.
    let before = signal(SIGPIPE, SIG_IGN)
    defer { signal(SIGPIPE, before) }
    #expect(try Self.run("kill -PIPE $$") == .signalled(Int(SIGPIPE)))
    let limit = signal(SIGXFSZ, SIG_IGN)
    defer { signal(SIGXFSZ, limit) }
    #expect(try Self.run("kill -XFSZ $$") == .signalled(Int(SIGXFSZ)))
  }

  @Test func whatCannotBeStartedIsAFailure() throws {
    let sandbox = try Sandbox()
    try sandbox.write("script", "exit 0", permissions: 0o600)
    for (path, number) in [("/nonexistent/x", ENOENT), ("\(sandbox.path)/script", EACCES), (sandbox.path, EACCES)] {
      #expect(throws: SystemFailure(call: "exec", path: path, number: number)) {
        try ChildProcess.run(path, environment: [], within: 60)
      }
    }
  }

  @Test func whenItsTimeIsOverItIsKilledWithWhatItStarted() throws {
    let sandbox = try Sandbox()
    // The pipe has a writer for as long as the child or its own child lives.
    let path = "\(sandbox.path)/pipe"
    #expect(mkfifo(path, 0o600) == 0)
    let pipe = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    defer { close(pipe) }
    #expect(try Self.run("exec 7>\(path); echo started >&7; sleep 1000 & sleep 1000", within: 5) == .timedOut)
    #expect(fcntl(pipe, F_SETFL, 0) == 0)
    var bytes = [UInt8](repeating: 0, count: 100)
    #expect(read(pipe, &bytes, 100) == 8)
    var waiting = pollfd(fd: pipe, events: Int16(POLLIN), revents: 0)
    #expect(poll(&waiting, 1, 60_000) == 1)
    #expect(read(pipe, &bytes, 100) == 0)
  }
}
