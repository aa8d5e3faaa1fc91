import Foundation
import Platform
import TestSupport
import Testing

/// A command that is asked to end while its hook runs: the hook ends first, then the command, by the same signal.
@Suite struct EndingTests {
  @Test(arguments: [SIGHUP, SIGINT, SIGTERM])
  func noHookOutlivesItsCommand(_ number: Int32) throws {
    try expectEnd(
      of: "trap 'echo asked >&7; exit 0' HUP INT TERM; echo started >&7; sleep 1000 & wait", by: number,
      saying: "asked\n")
  }

  @Test func aSignalThatIsIgnoredEndsNothing() throws {
    let sandbox = try Sandbox()
    try sandbox.run("chsim", "-scenario", "keyserver", "-scale", "0")
    let hook = "#!/bin/bash\ntrap 'exit 1' HUP\nkill -HUP $PPID\nsleep 0.1\nkill -HUP $PPID\n"
    try sandbox.write("state/hooks/pre-rekey.d/10-hangs-up", hook, permissions: 0o700)
    let line = "trap '' HUP; chencryption -keyserver newkey -key prepare"
    #expect(try sandbox.shell(line) == CommandResult())
  }

  /// The hook cannot be ended then; but nobody has to wait for it.
  @Test func aCommandThatIsKilledLeavesNoLock() throws {
    let sandbox = try Sandbox()
    let path = "\(sandbox.path)/pipe"
    #expect(mkfifo(path, 0o600) == 0)
    // Without the pipe's name the hook ends.
    defer { unlink(path) }
    let pipe = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    defer { close(pipe) }
    try sandbox.run("chsim", "-scenario", "keyserver", "-scale", "0")
    let hook = "#!/bin/bash\nexec 7>\(path)\necho started >&7\nwhile [[ -e pipe ]]; do sleep 0.1; done\n"
    try sandbox.write("state/hooks/pre-rekey.d/10-waits", hook, permissions: 0o700)
    let prepare = ["-keyserver", "newkey", "-key", "prepare"]
    let command = try sandbox.start("\(Repository.executables)/chencryption", prepare)
    #expect(text(from: pipe) == "started\n")
    let busy = try sandbox.run("chencryption", arguments: prepare, environment: ["REHEARSAL_LOCK_TIMEOUT": "0"])
    #expect(busy.error.hasPrefix("RHRSL0009E "))
    // Its end is not waited for yet: Foundation would wait for the hook as well.
    kill(command.processIdentifier, SIGKILL)
    try FileManager.default.removeItem(atPath: "\(sandbox.state)/hooks/pre-rekey.d/10-waits")
    try sandbox.write("state/hooks/pre-rekey.d/20-fails", "#!/bin/sh\nexit 3\n", permissions: 0o700)
    let next = try sandbox.run("chencryption", arguments: prepare)
    #expect(next.error.hasPrefix("CMMVC0111E ") && next.error.contains("20-fails"))
    unlink(path)
    #expect(text(from: pipe) == "")
    command.waitUntilExit()
  }

  @Test func noPartOfAHookOutlivesItsCommand() throws {
    try expectEnd(of: "(trap '' TERM; echo started >&7; sleep 1000) & wait", by: SIGTERM, saying: "")
  }

  private func expectEnd(of hook: String, by number: Int32, saying last: String) throws {
    // A signal that is ignored or blocked here would be so in the command too.
    let before = signal(number, SIG_DFL)
    defer { signal(number, before) }
    var (one, mask) = (sigset_t(), sigset_t())
    sigemptyset(&one)
    sigaddset(&one, number)
    pthread_sigmask(SIG_UNBLOCK, &one, &mask)
    defer { pthread_sigmask(SIG_SETMASK, &mask, nil) }
    let sandbox = try Sandbox()
    // The pipe has a writer for as long as the hook, or anything that it has started, lives.
    let path = "\(sandbox.path)/pipe"
    #expect(mkfifo(path, 0o600) == 0)
    let pipe = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    defer { close(pipe) }
    try sandbox.run("chsim", "-scenario", "keyserver", "-scale", "0")
    let script = "#!/bin/bash\nexec 7>\(path)\n\(hook)\n"
    try sandbox.write("state/hooks/pre-rekey.d/10-waits", script, permissions: 0o700)
    let files = sandbox.stateFiles()

    let command = try sandbox.start(
      "\(Repository.executables)/chencryption", ["-keyserver", "newkey", "-key", "prepare"])
    #expect(text(from: pipe) == "started\n")
    kill(command.processIdentifier, number)
    var rest = ""
    while let more = text(from: pipe), !more.isEmpty { rest += more }
    #expect(rest == last)
    command.waitUntilExit()
    #expect(command.terminationReason == .uncaughtSignal)
    #expect(command.terminationStatus == number)
    #expect(sandbox.stateFiles() == files)
  }

  /// What comes through the pipe next; empty once nobody can write to it any more, nil if nothing comes in a minute.
  private func text(from pipe: Int32) -> String? {
    var waiting = pollfd(fd: pipe, events: Int16(POLLIN), revents: 0)
    guard poll(&waiting, 1, 60_000) == 1 else { return nil }
    var bytes = [UInt8](repeating: 0, count: 100)
    let count = read(pipe, &bytes, 100)
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
  }
}
