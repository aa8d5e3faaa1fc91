import Foundation
import TestSupport
import Testing

/// The recovery key typed on a real terminal, as the captured session shows it, and what there is without one.
@Suite(.enabled(if: ["script", "setsid"].allSatisfy(Tool.isInstalled), "script or setsid is not installed"))
struct RecoveryKeyTerminalTests {
  private static let confirm = "chencryption -recoverykey newkey -key confirm"
  private static let validate = "chencryption -recoverykey validate"
  private let sandbox: Sandbox
  private let key: String

  init() throws {
    sandbox = try Sandbox()
    try sandbox.run("chsim", "-scenario", "both", "-time", "260105090000", "-scale", "0")
    try sandbox.run("chencryption", "-recoverykey", "enable")
    let shown = try sandbox.run("chencryption", "-recoverykey", "newkey", "-key", "prepare").output
    key = String(shown.dropLast().split(separator: " ").last ?? "")
    try #require(shown == "CMMVC1127I The new recovery key for the system is: \(key)\n")
    try #require(key.utf8.count == 44 && key.hasSuffix("="))
  }

  private func rekey() throws -> String {
    try sandbox.shell("lsencryption | sed -n 's/^recovery_key_rekey //p'").output
  }

  @Test func itIsTypedBackAsInTheCapturedSession() throws {
    let session = try TerminalSession(Self.confirm, in: sandbox)
    try session.type("\(key)\n", after: "Enter the new recovery key for the system:\r\n")
    #expect(
      try session.end() == """
        Enter the new recovery key for the system:\r
        \r
        Success: CMMVC1153I The recovery key has been entered correctly.\r

        """)
    #expect(session.status == 0)
    #expect(try rekey() == "confirmed\n")
  }

  @Test func aWrongKey() throws {
    let session = try TerminalSession(Self.confirm, in: sandbox)
    try session.type("\(key.dropLast(2))A=\n", after: "Enter the new recovery key for the system:\r\n")
    #expect(
      try session.end() == """
        Enter the new recovery key for the system:\r
        \r
        CMMVC0126E The command failed because the recovery key was not entered correctly.\r

        """)
    #expect(session.status == 1)
    #expect(try rekey() == "prepared\n")
  }

  @Test func theKeyInForceIsAskedForInOtherWords() throws {
    try #require(try sandbox.shell("echo '\(key)' | \(Self.confirm)").status == 0)
    try #require(try sandbox.run("chencryption", "-recoverykey", "newkey", "-key", "commit") == CommandResult())
    let session = try TerminalSession(Self.validate, in: sandbox)
    try session.type("\(key)\n", after: "Enter the recovery key for the system:\r\n")
    #expect(try session.end().hasSuffix("\r\nSuccess: CMMVC1153I The recovery key has been entered correctly.\r\n"))
    #expect(session.status == 0)
  }

  /// A pipe is read even where there is a terminal, so that a script can give the key; nobody is asked then.
  @Test func aPipeIsReadAlthoughThereIsATerminal() throws {
    let session = try TerminalSession("printf '%s\\nnext\\n' '\(key)' | { \(Self.confirm); cat; }", in: sandbox)
    #expect(try session.end() == "Success: CMMVC1153I The recovery key has been entered correctly.\r\nnext\r\n")
    #expect(session.status == 0)
  }

  @Test func withoutATerminalALineIsTakenAndNobodyIsAsked() throws {
    let result = try sandbox.shell("echo '\(key)' | setsid -w \(Self.confirm)", merged: true)
    #expect(
      result == CommandResult(output: "Success: CMMVC1153I The recovery key has been entered correctly.\n"))
  }

  @Test func anInterruptionChangesNothing() throws {
    let session = try TerminalSession("trap : INT; \(Self.confirm); echo status $?", in: sandbox)
    try session.type("\u{03}", after: "Enter the new recovery key for the system:\r\n")
    #expect(try session.end().hasSuffix("\r\nstatus 130\r\n"))
    #expect(try rekey() == "prepared\n")
  }
}
