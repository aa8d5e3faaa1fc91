import Foundation
import TestSupport
import Testing

/// Killed anywhere and run again, `regen-location.sh` interrupts the tunnels exactly once.
@Suite struct RegenLocationKillTests {
  static let commands = ["lslocation", "lslocationkey", "lstunnel", "lseventlog", "lssim", "chlocation", "waitsim"]

  @Test(arguments: [KillingPath.Moment.before, .after]) func everywhere(_ moment: KillingPath.Moment) throws {
    try sweep(moment)
  }

  /// Only the lock keeps the next run from meddling while the last command of the killed one is still at work.
  @Test(.enabled(if: Tool.isInstalled("flock"), "flock is not installed")) func whileAChangeIsMade() throws {
    try sweep(.meanwhile)
  }

  private func sweep(_ moment: KillingPath.Moment) throws {
    let rehearsal = try LocationRehearsal()
    let path = try KillingPath(in: rehearsal.sandbox, commands: Self.commands, changing: ["chlocation", "waitsim"])
    for count in 1... {
      try rehearsal.begin()
      let status = try rehearsal.run(try path.settings(at: count, moment)).status
      if status == 0 {
        #expect(count > (moment == .before ? 20 : 10))
        break
      }
      try #require(status == 137)
      let again = try rehearsal.run()
      let comment: Comment = "killed \(moment) command \(count): \(again.error)"
      #expect(again.status == 0, comment)
      #expect(try rehearsal.starts() == 1, comment)
      #expect(try rehearsal.value("key_generation") == "2", comment)
      // As if the answer of that run had been lost too.
      #expect(try rehearsal.run().status == 0, comment)
      #expect(try rehearsal.starts() == 1, comment)
    }
  }

  @Test func atAnyTime() throws {
    var random = SeededGenerator.replayable()
    let rehearsal = try LocationRehearsal()
    for _ in 1...6 {
      try rehearsal.begin()
      for _ in 1...3 {
        let process = try rehearsal.sandbox.start(LocationRehearsal.script, ["Boston", "jdoe", "jdoe.pw"])
        usleep(UInt32.random(in: 0...300_000, using: &random))
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
      }
      let last = try rehearsal.run()
      #expect(last.status == 0, "seed \(random.seed): \(last.error)")
      #expect(try rehearsal.starts() == 1, "seed \(random.seed)")
    }
  }
}
