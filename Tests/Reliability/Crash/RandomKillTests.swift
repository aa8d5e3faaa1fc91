import Foundation
import TestSupport
import Testing

/// Commands killed at any moment, one after the other in one folder, thousands in the long form.
@Suite struct RandomKillTests {
  /// Chosen at random; what the situation does not allow is refused, and changes nothing either way.
  static let lines = [
    "chencryption -keyserver newkey -key prepare", "chencryption -keyserver newkey -key prepare",
    "chencryption -keyserver newkey -key commit", "chencryption -keyserver newkey -key cancel",
    "chencryption -usb newkey -key prepare", "chencryption -usb newkey -key commit", "mkkeyserver -ip 10.0.1.57",
    "rmkeyserver 3", "chsim -advance 5h", "chsim -advance 5h", "chsim -advance 1m", "chsim -snapshot one",
    "chsim -snapshot two", "chsim -rollback one", "chsim -rollback two", "chsim -reset", "chsim -assume G03=replace",
    "chsim -assume G03=refuse", "chsim -inject bet -from 990030", "chlmdkp -logon lmd -operator op1",
    "chlmdkp -logoff all", "chlocation -regenerate key -admin jdoe -password Training1 Boston", "waitsim -delay 2m",
    "chkeyserver -name first 0", "dumpauditlog", "dumpauditlog",
  ]

  @Test(arguments: 0..<4) func atAnyMoment(_ lane: Int) throws {
    var random = SeededGenerator(seed: SeededGenerator.replayable().seed &+ UInt64(lane))
    let sandbox = try Sandbox()
    let trial = try Sandbox()
    var (struck, changed) = (0, 0)
    #expect(try sandbox.run("chsim", "-scenario", "both", "-time", "260105090000", "-scale", "0").status == 0)
    var before = try Picture.of(sandbox.state)
    for round in 1...Form.rounds(100, long: 800) {
      // Once something was killed, and something else was made, the short form has seen enough.
      if round > Form.rounds(8, long: 800), struck > 0, changed > 0 { break }
      let words = (Self.lines.randomElement(using: &random) ?? "").split(separator: " ").map(String.init)
      try? FileManager.default.removeItem(atPath: trial.state)
      try FileManager.default.copyItem(atPath: sandbox.state, toPath: trial.state)
      let start = ContinuousClock.now
      let said = try Child.run(words, in: trial)
      let length = (ContinuousClock.now - start) / .microseconds(1)
      let after = try Picture.of(trial.state)

      let child = try Child(words, in: sandbox)
      usleep(UInt32.random(in: 0...UInt32(min(length * 1.2, 900_000)), using: &random))
      kill(child.pid, SIGKILL)
      let result = child.wait()
      let comment = Comment(rawValue: "round \(round), seed \(random.seed): \(words): \(result)")
      let found = try Picture.of(sandbox.state)
      #expect(found == before || found == after, comment)
      if result.status != 137 || !result.output.isEmpty { #expect(found == after, comment) }
      if result.status != 137 { #expect(result == said, comment) }
      struck += result.status == 137 ? 1 : 0
      changed += found != before ? 1 : 0
      before = found
      // What was killed has left nothing that hinders the next.
      let next = try Child.run(["chsim", "-advance", "1s"], in: sandbox)
      #expect(next == CommandResult(), comment)
      before = try Picture.of(sandbox.state)
    }
    #expect(struck > 0 && changed > 0)
    #expect(Growth.strays(in: sandbox.state, snapshots: ["one", "two"]).isEmpty, "seed \(random.seed)")
    print("killed at random: \(Form.rounds(8, long: 800)) rounds at least, \(struck) killed, \(changed) changes")
  }
}
