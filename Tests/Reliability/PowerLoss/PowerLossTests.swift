import Foundation
import TestSupport
import Testing

/// The power fails at any moment, and of what was not waited for the disk keeps what it likes: what is found afterwards is a
/// state that there was, and nothing that was reported as made is lost.
@Suite(.enabled(if: SystemCall.canBeTraced, Comment(rawValue: SystemCall.untraceable)))
struct PowerLossTests {
  static let changes = Change.all.filter { $0.makesDifference && $0.status == 0 && $0.firstStep == nil }

  @Test(arguments: changes.filter { Form.isLong || $0.isForemost }) func aChange(_ change: Change) throws {
    let stage = try Stage(change)
    try stage.reset()
    let session = try Session(in: stage.sandbox)
    try session.run(change.line)
    #expect(session.tried > 1)
    print("power lost: \(session.tried) states: \(change.testDescription)")
  }

  /// Commands one after the other of which the first is killed: the next takes for certain what it finds, whether it is on the
  /// disk or not.
  static let sequences = [
    ["rm -r $REHEARSAL_STATE", "chsim -scenario both -time 260105090000 -scale 0", "chlmdkp -logon lmd -operator op1"],
    ["true", "chsim -reset", "chencryption -keyserver newkey -key prepare"],
    ["chencryption -keyserver newkey -key prepare", "chsim -reset", "chencryption -keyserver newkey -key prepare"],
    ["chencryption -keyserver newkey -key prepare", "chsim -snapshot one", "chsim -rollback one"],
    [
      "chsim -snapshot one; chencryption -keyserver newkey -key prepare", "chsim -rollback one",
      "chencryption -usb newkey -key prepare",
    ],
    [
      "chencryption -keyserver newkey -key prepare; chsim -advance 5h", "chencryption -keyserver newkey -key commit",
      "chencryption -keyserver newkey -key prepare",
    ],
    ["chkeyserver -name first 0", "dumpauditlog", "dumpauditlog"],
  ]

  @Test(arguments: sequences) func aChangeAfterAKilledOne(_ lines: [String]) throws {
    try lose(lines, mayMix: false)
  }

  /// Where names of one folder reach the disk in another order than they were given, a family can be there and the clock not
  /// that was moved before it. A family's time is never before what has happened to it, so nothing comes of that; to rule it out
  /// every change would have to wait for the disk once more.
  @Test func afterTheClockWasMovedTheStateIsWhole() throws {
    try lose(["true", "chsim -advance 1h", "chsim -inject bet -from 990030"], mayMix: true)
  }

  private func lose(_ lines: [String], mayMix: Bool) throws {
    let template = try Sandbox()
    let setUp = "chsim -scenario both -time 260105090000 -scale 0; \(lines[0])"
    #expect(try template.shell(setUp).status == 0)
    let trial = try copy(of: template)
    let words = lines[1].split(separator: " ").map(String.init)
    let names: Set = ["renameat", "fsync", "linkat", "mkdir", "mkdirat", "unlinkat"]
    let calls = try SystemCall.trace(words, in: trial).calls.filter { names.contains($0.name) }
    #expect(calls.count > 2)
    var tried = 0
    for call in calls {
      let session = try Session(in: try copy(of: template), mayMix: mayMix)
      try session.run(lines[1], killedAt: call)
      try session.run(lines[2])
      tried += session.tried
    }
    print("power lost: \(tried) states, \(calls.count) kills: \(lines[1]); \(lines[2])")
  }

  private func copy(of template: Sandbox) throws -> Sandbox {
    let sandbox = try Sandbox()
    if FileManager.default.fileExists(atPath: template.state) {
      try FileManager.default.copyItem(atPath: template.state, toPath: sandbox.state)
    }
    return sandbox
  }
}
