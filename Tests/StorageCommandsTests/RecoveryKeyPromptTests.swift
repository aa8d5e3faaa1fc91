import CommandKit
import Foundation
import StorageCommands
import TestSupport
import Testing

/// When the recovery key is asked for, and what becomes of the answer. The world is the test's own.
@Suite struct RecoveryKeyPromptTests {
  /// What was asked for, noted from inside a command.
  private final class Notes: @unchecked Sendable {
    var prompts: [String] = []
  }

  private let sandbox: Sandbox
  private let confirm = "-recoverykey newkey -key confirm"
  private let validate = "-recoverykey validate"

  init() throws {
    sandbox = try Sandbox()
    try sandbox.run("chsim", "-scenario", "both", "-time", "260105090000", "-scale", "0")
  }

  private func failure(
    _ line: String, typed: String? = nil, meanwhile: String? = nil
  ) throws -> (failure: CommandFailure?, prompts: [String]) {
    let notes = Notes()
    let sandbox = sandbox
    let context = Context(
      environment: { $0 == "REHEARSAL_STATE" ? sandbox.state : nil }, wall: { 1_800_000_000 }, pause: { _ in },
      readSecret: { prompt throws(InputFailure) in
        notes.prompts.append(prompt)
        if let meanwhile, (try? sandbox.shell(meanwhile))?.status != 0 { throw InputFailure(reason: "it is locked") }
        guard let typed else { throw InputFailure(reason: "nobody is there") }
        return typed
      })
    let words = line.split(separator: " ").map(String.init)
    let arguments = try ArgumentParser(ChEncryption.spec).parse(words)
    do throws(CommandFailure) {
      _ = try ChEncryption.run(arguments, in: context)
      return (nil, notes.prompts)
    } catch {
      return (error, notes.prompts)
    }
  }

  private func prepared() throws -> String {
    try sandbox.shell(
      "chencryption -recoverykey enable; chencryption -recoverykey newkey -key prepare | sed 's/.*: //'"
    )
    .output.trimmingCharacters(in: .newlines)
  }

  @Test func nobodyIsAskedInVain() throws {
    for (line, code) in [(confirm, "CMMVC0105E"), (validate, "CMMVC0101E")] {
      let (failure, prompts) = try failure(line, typed: "x")
      #expect(failure?.code == code && prompts.isEmpty)
    }
    try sandbox.run("chencryption", "-recoverykey", "enable")
    let early = try failure(validate, typed: "x")
    #expect(early.failure?.code == "CMMVC0119E" && early.prompts.isEmpty)
    let locking = "for port in 0 1 8; do chsim -remove -port $port; done; chsim -restart"
    #expect(try sandbox.shell("chencryption -keyserver disable; \(locking)") == CommandResult())
    for line in [confirm, validate] {
      let (failure, prompts) = try failure(line, typed: "x")
      #expect(failure?.code == "CMMVC0113E" && prompts.isEmpty)
    }
  }

  @Test func theAnswerIsAskedForOnce() throws {
    let key = try prepared()
    for wrong in ["", " ", "x", String(key.dropLast()), key.lowercased(), key + "=", " " + key] {
      let (failure, prompts) = try failure(confirm, typed: wrong)
      #expect(failure?.code == "CMMVC0126E" && prompts == ["Enter the new recovery key for the system:\n"])
    }
    #expect(try failure(confirm, typed: key).failure == nil)
    // It may be typed again.
    #expect(try failure(confirm, typed: key).failure == nil)
    try sandbox.run("chencryption", "-recoverykey", "newkey", "-key", "commit")
    let (failure, prompts) = try failure(validate, typed: key)
    #expect(failure == nil && prompts == ["Enter the recovery key for the system:\n"])
  }

  @Test func noAnswer() throws {
    _ = try prepared()
    #expect(
      try failure(confirm).failure?.line
        == "CMMVC0127E The command failed because the recovery key could not be read: nobody is there.")
  }

  @Test func whileTheKeyIsTypedOthersMayWork() throws {
    let key = try prepared()
    let (failure, _) = try failure(confirm, typed: key, meanwhile: "chencryption -recoverykey newkey -key cancel")
    #expect(failure?.code == "CMMVC0105E")
  }
}
