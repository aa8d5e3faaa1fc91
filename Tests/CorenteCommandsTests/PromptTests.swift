import CommandKit
import CorenteCommands
import Foundation
import TestSupport
import Testing

/// When `chlocation` asks for a password, and what it makes of the answer. The world is the test's own.
@Suite struct PromptTests {
  /// What a command did.
  private struct Course {
    let outcome: Result<Outcome, CommandFailure>
    let prompts: [String]
    let files: [String]

    var failure: CommandFailure? {
      if case .failure(let failure) = outcome { failure } else { nil }
    }
  }

  /// What was asked for, noted from inside a command.
  private final class Notes: @unchecked Sendable {
    var prompts: [String] = []
    var files: [String] = []
  }

  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
    try sandbox.run("chsim", "-scenario", "both", "-time", "260105090000", "-scale", "0")
  }

  private func run(_ line: String, typed: String? = nil, filed: String? = nil) throws -> Course {
    let notes = Notes()
    let state = sandbox.state
    let context = Context(
      environment: { $0 == "REHEARSAL_STATE" ? state : nil }, wall: { 1_800_000_000 }, pause: { _ in },
      firstLine: { path throws(InputFailure) in
        notes.files.append(path)
        guard let filed else { throw InputFailure(reason: "it is gone") }
        return filed
      },
      askSecret: { prompt throws(InputFailure) in
        notes.prompts.append(prompt)
        guard let typed else { throw InputFailure(reason: "nobody is there") }
        return typed
      })
    let words = line.split(separator: " ").map(String.init)
    let arguments = try ArgumentParser(ChLocation.spec).parse(words)
    let outcome: Result<Outcome, CommandFailure>
    do throws(CommandFailure) { outcome = .success(try ChLocation.run(arguments, in: context)) } catch {
      outcome = .failure(error)
    }
    return Course(outcome: outcome, prompts: notes.prompts, files: notes.files)
  }

  private func regeneration(of location: String) throws -> String {
    try sandbox.shell("lslocation -delim : \(location) | sed -n s/^regenerate://p").output
  }

  @Test(arguments: ["-password Boston", "-password -- Boston", "-password Boston --"])
  func aPasswordIsAskedFor(_ words: String) throws {
    let course = try run("-regenerate key -admin jdoe \(words)", typed: "Training1")
    #expect(course.prompts == ["Password of administrator jdoe: "])
    #expect(course.failure == nil)
    #expect(try regeneration(of: "Boston") == "regenerating\n")
  }

  @Test func aWrongAnswerIsAskedForOnce() throws {
    let course = try run("-regenerate key -admin jdoe -password Boston", typed: "training1")
    #expect(course.prompts.count == 1)
    #expect(course.failure?.code == "CORNT1001E" && course.failure?.exitStatus == 1)
  }

  @Test func noAnswer() throws {
    for (typed, reason) in [(nil, "nobody is there"), ("", "the line is empty")] {
      let course = try run("-regenerate key -admin jdoe -password Boston", typed: typed)
      #expect(course.failure?.line == "CORNT1007E The action failed because the password could not be read: \(reason).")
      #expect(course.failure?.exitStatus == 1)
    }
  }

  @Test func aValueIsNotAskedFor() throws {
    for words in ["-password Training1", "-password=Training1"] {
      let course = try run("-regenerate key -admin jdoe \(words) Boston", typed: "x", filed: "x")
      #expect(course.prompts.isEmpty && course.files.isEmpty)
    }
    #expect(try regeneration(of: "Boston") == "regenerating\n")
  }

  @Test func aFileIsReadAndNothingAskedFor() throws {
    let course = try run("-regenerate key -admin jdoe -passwordfile a/b Boston", typed: "x", filed: "Training1")
    #expect(course.prompts.isEmpty && course.files == ["a/b"])
    #expect(course.failure == nil)
    let gone = try run("-regenerate key -admin jdoe -passwordfile a/b Chicago")
    #expect(
      gone.failure?.line
        == "CORNT1007E The action failed because the password could not be read from [a/b]: it is gone.")
  }

  /// Nobody is asked for a password that would not be looked at.
  @Test func nobodyIsAskedInVain() throws {
    for words in ["-password", "-passwordfile a/b"] {
      let nowhere = try run("-regenerate key -admin jdoe \(words) Nowhere", typed: "Training1", filed: "Training1")
      #expect(nowhere.prompts.isEmpty && nowhere.files.isEmpty && nowhere.failure?.code == "CMMVC5754E")
      try sandbox.run("chsim", "-fault", "scp")
      let away = try run("-regenerate key -admin jdoe \(words) Boston", typed: "Training1", filed: "Training1")
      #expect(away.prompts.isEmpty && away.files.isEmpty)
      #expect(away.failure?.code == "CORNT1006E" && away.failure?.exitStatus == 2)
      try sandbox.run("chsim", "-fault", "scp", "-clear")
    }
  }

  @Test func whileThePasswordIsTypedOthersMayWork() throws {
    let state = sandbox.state
    let bin = Repository.executables
    let context = Context(
      environment: { $0 == "REHEARSAL_STATE" ? state : nil }, wall: { 1_800_000_000 }, pause: { _ in },
      askSecret: { _ throws(InputFailure) in
        // Somebody cuts the Location off meanwhile, and finds the folder unlocked.
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "\(bin)/chsim")
        process.arguments = ["-fault", "scp-link", "-object", "Boston"]
        process.environment = ["REHEARSAL_STATE": state, "REHEARSAL_LOCK_TIMEOUT": "0"]
        guard (try? process.run()) != nil else { throw InputFailure(reason: "chsim does not start") }
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw InputFailure(reason: "chsim failed") }
        return "Training1"
      })
    let words = ["-regenerate", "key", "-admin", "jdoe", "-password", "Boston"]
    let arguments = try ArgumentParser(ChLocation.spec).parse(words)
    let failure = #expect(throws: CommandFailure.self) { try ChLocation.run(arguments, in: context) }
    #expect(failure?.code == "CORNT1005E")
  }
}
