import Foundation
import TestSupport
import Testing

/// The prompt on a real terminal, and what there is without one.
@Suite(.enabled(if: ["script", "setsid"].allSatisfy(Tool.isInstalled), "script or setsid is not installed"))
struct TerminalTests {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
    try sandbox.run("chsim", "-scenario", "both", "-time", "260105090000", "-scale", "0")
  }

  private static let command = "chlocation -regenerate key -admin jdoe -password Boston"
  private static let echo = "stty -a | grep -o -e '-\\?echo\\>'"
  private static let prompt = "Password of administrator jdoe: "

  private func regeneration() throws -> String {
    try sandbox.shell("lslocation -delim : Boston | sed -n s/^regenerate://p").output
  }

  @Test func whatIsTypedIsNotShown() throws {
    let session = try TerminalSession(Self.command, in: sandbox)
    try session.type("Training1\n", after: Self.prompt)
    #expect(try session.end() == "\(Self.prompt)\r\n")
    #expect(session.status == 0)
    #expect(try regeneration() == "regenerating\n")
  }

  @Test func aWrongPassword() throws {
    let session = try TerminalSession(Self.command, in: sandbox)
    try session.type("training1\n", after: Self.prompt)
    #expect(
      try session.end()
        == "\(Self.prompt)\r\nCORNT1001E The action failed because the administrator name or password is not valid.\r\n"
    )
    #expect(session.status == 1)
  }

  @Test func typingCanBeCorrected() throws {
    let session = try TerminalSession(Self.command, in: sandbox)
    try session.type("wrong\u{15}Traininx\u{7F}g1\n", after: Self.prompt)
    _ = try session.end()
    #expect(session.status == 0)
  }

  @Test func theEndOfInput() throws {
    let session = try TerminalSession(Self.command, in: sandbox)
    try session.type("\u{04}", after: Self.prompt)
    #expect(
      try session.end()
        == "\(Self.prompt)\r\nCORNT1007E The action failed because the password could not be read: there is nothing to read.\r\n"
    )
    #expect(session.status == 1)
  }

  /// Whatever ends the command, the terminal shows again what is typed.
  @Test func anInterruptionLeavesTheTerminalAsItWas() throws {
    let session = try TerminalSession("trap : INT; \(Self.command); echo status $?; \(Self.echo)", in: sandbox)
    try session.type("\u{03}", after: Self.prompt)
    let shown = try session.end()
    #expect(shown == "\(Self.prompt)\r\nstatus 130\r\necho\r\n")
    #expect(try regeneration() == "no\n")
  }

  /// A signal that can take no effect is no reason to ask again and again.
  @Test func aBlockedInterruptionIsNone() throws {
    let session = try TerminalSession(Self.command, blockingSignals: true, in: sandbox)
    try session.type("\u{03}Training1\n", after: Self.prompt)
    #expect(try session.end() == "\(Self.prompt)\r\n")
    #expect(session.status == 0)
  }

  @Test func theTerminalIsAsItWasAfterwards() throws {
    let session = try TerminalSession("\(Self.command); \(Self.echo)", in: sandbox)
    try session.type("Training1\n", after: Self.prompt)
    #expect(try session.end() == "\(Self.prompt)\r\necho\r\n")
  }

  /// A loop over a list of Locations must not have the next Location taken for a password.
  @Test func whereThereIsATerminalAPipeIsLeftAlone() throws {
    let session = try TerminalSession("printf 'wrong\\n' | (\(Self.command); cat)", in: sandbox)
    try session.type("Training1\n", after: Self.prompt)
    #expect(try session.end() == "\(Self.prompt)\r\nwrong\r\n")
    #expect(try regeneration() == "regenerating\n")
  }

  @Test func aPipeCanBeTheFile() throws {
    let line = "printf 'Training1\\n' | chlocation -regenerate key -admin jdoe -passwordfile /dev/stdin Boston"
    let session = try TerminalSession("\(line); echo status $?", in: sandbox)
    #expect(try session.end() == "status 0\r\n")
    #expect(try regeneration() == "regenerating\n")
  }

  @Test func withoutATerminalALineIsTakenAndNothingElse() throws {
    let result = try sandbox.shell(
      "printf 'Training1\\nnext line\\n' | setsid -w bash -c '\(Self.command); cat'", merged: true)
    #expect(result == CommandResult(output: "next line\n"))
    #expect(try regeneration() == "regenerating\n")
  }

  @Test func withoutATerminalAndWithoutInput() throws {
    let result = try sandbox.shell("setsid -w \(Self.command)")
    #expect(result.status == 1)
    #expect(
      result.error == "CORNT1007E The action failed because the password could not be read: there is nothing to read.\n"
    )
  }
}
