import Foundation
import TestSupport
import Testing

/// Killed anywhere and run again, the scripts make exactly one new key.
@Suite struct KillTests {
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

  @Test(arguments: Rehearsal.scripts, [KillingPath.Moment.before, .after])
  func everywhere(_ script: (name: String, methods: [String]), _ moment: KillingPath.Moment) throws {
    try sweep(script, moment)
  }

  /// Only the lock keeps the next run from meddling while the last command of the killed one is still at work.
  @Test(.enabled(if: Tool.isInstalled("flock"), "flock is not installed"), arguments: Rehearsal.scripts)
  func whileAChangeIsMade(_ script: (name: String, methods: [String])) throws {
    try sweep(script, .meanwhile)
  }

  private func sweep(_ script: (name: String, methods: [String]), _ moment: KillingPath.Moment) throws {
    let rehearsal = try rehearsal()
    let path = try KillingPath(in: rehearsal.sandbox)
    let before = try rehearsal.standing()
    for count in 1... {
      try begin(rehearsal)
      let settings = try path.settings(at: count, moment).merging(["HOOKS": "hooks"]) { $1 }
      let status = try rehearsal.run(script.name, settings).status
      if status == 0 {
        #expect(count > (moment == .before ? 10 : 2))
        break
      }
      try #require(status == 137)
      // What was stopped is gone on with even where what is done would be done again.
      let again = try rehearsal.run(script.name, ["HOOKS": "hooks", "REKEY_GAP": "0"])
      let comment: Comment = "command \(count): \(again.error)"
      #expect(again.status == 0, comment)
      #expect(try rehearsal.standing().isRekeyedOnce(script.methods, since: before), comment)
    }
  }

  @Test(arguments: [("HUP", 129), ("INT", 130), ("TERM", 143)] as [(String, Int32)])
  func asked(_ signal: String, _ status: Int32) throws {
    let rehearsal = try rehearsal()
    let before = try rehearsal.standing()
    try rehearsal.sandbox.write("wait", "kill -\(signal) $(cat script.pid)\n")
    // The threads that run tests block these signals, and what is started from there would too.
    var none = sigset_t()
    var blocked = sigset_t()
    sigemptyset(&none)
    pthread_sigmask(SIG_SETMASK, &none, &blocked)
    defer { pthread_sigmask(SIG_SETMASK, &blocked, nil) }
    let result = try rehearsal.run("rekey-keyserver.sh", ["REKEY_WAIT": "bash wait"])
    #expect(result.status == status)
    #expect(
      result.error == "rekey-keyserver.sh: stopped; run this script again: it goes on from where the rekey stands\n")
    #expect(try rehearsal.run("rekey-keyserver.sh").status == 0)
    #expect(try rehearsal.standing().isRekeyedOnce(["keyserver"], since: before))
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
