import Foundation
import TestSupport
import Testing

/// Killed anywhere and run again, the scripts make exactly one new key.
@Suite struct KillTests {
  /// Every script at every command. While the killed script's last command is still at it, only the lock keeps the next run
  /// from meddling.
  static let sweeps: [Sweep] = {
    let canLock = Tool.isInstalled("flock")
    return Rehearsal.scripts.flatMap { script in
      KillingPath.Moment.allCases.filter { $0 != .meanwhile || canLock }.map {
        Sweep(script: script.name, methods: script.methods, moment: $0)
      }
    }
  }()

  struct Sweep: Sendable, CustomTestStringConvertible {
    let script: String
    let methods: [String]
    let moment: KillingPath.Moment
    var testDescription: String { "\(script), killed \(moment) the command" }
  }

  private func rehearsal() throws -> Rehearsal {
    let rehearsal = try Rehearsal()
    try FileManager.default.copyItem(
      atPath: "\(Repository.root)/examples/hooks", toPath: "\(rehearsal.sandbox.path)/hooks")
    return rehearsal
  }

  /// A fresh system that answers a second prepare as a script would like it least: it replaces the prepared key.
  private func begin(_ rehearsal: Rehearsal) throws {
    try rehearsal.begin()
    try rehearsal.chsim("-assume", "G03=replace")
  }

  @Test(arguments: sweeps) func everywhere(_ sweep: Sweep) throws {
    let rehearsal = try rehearsal()
    let path = try KillingPath(in: rehearsal.sandbox)
    let before = try rehearsal.standing()
    for count in 1... {
      try begin(rehearsal)
      let settings = try path.settings(at: count, sweep.moment).merging(["HOOKS": "hooks"]) { $1 }
      let status = try rehearsal.run(sweep.script, settings).status
      if status == 0 {
        #expect(count > (sweep.moment == .before ? 10 : 2))
        break
      }
      try #require(status == 137)
      let again = try rehearsal.run(sweep.script, ["HOOKS": "hooks"])
      let comment: Comment = "command \(count): \(again.error)"
      #expect(again.status == 0, comment)
      #expect(try rehearsal.standing().isRekeyedOnce(sweep.methods, since: before), comment)
    }
  }

  @Test(arguments: Rehearsal.scripts) func atAnyTime(_ script: (name: String, methods: [String])) throws {
    var random = SeededGenerator.replayable()
    let rehearsal = try rehearsal()
    let before = try rehearsal.standing()
    let settings = Rehearsal.settings.merging(["HOOKS": "hooks"]) { $1 }
    for _ in 1...4 {
      try begin(rehearsal)
      for _ in 1...3 {
        let process = try rehearsal.sandbox.start(Rehearsal.path(script.name), [], settings)
        usleep(UInt32.random(in: 0...400_000, using: &random))
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
      }
      let last = try rehearsal.run(script.name, ["HOOKS": "hooks"])
      #expect(last.status == 0, "seed \(random.seed): \(last.error)")
      #expect(try rehearsal.standing().isRekeyedOnce(script.methods, since: before), "seed \(random.seed)")
    }
  }
}
