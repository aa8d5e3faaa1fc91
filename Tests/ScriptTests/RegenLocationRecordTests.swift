import Foundation
import TestSupport
import Testing

/// What `regen-location.sh` remembers, for how long, and what it does not take for its own.
@Suite struct RegenLocationRecordTests {
  /// The gap counts from when it was done, however often it was reported since.
  @Test func theGapDoesNotGrow() throws {
    let rehearsal = try LocationRehearsal()
    #expect(try rehearsal.run().status == 0)
    let record = try String(contentsOfFile: rehearsal.record, encoding: .utf8)
    #expect(try rehearsal.run().status == 0)
    #expect(try String(contentsOfFile: rehearsal.record, encoding: .utf8) == record)
    // It is the domain's time that counts; the key was made 20 seconds before it was reported.
    try rehearsal.shell("chsim -advance 71979s")
    #expect(try rehearsal.run().status == 0)
    #expect(try rehearsal.starts() == 1)
    try rehearsal.shell("chsim -advance 1s")
    #expect(try rehearsal.run().status == 0)
    #expect(try rehearsal.starts() == 2)
  }

  /// A month, the end of a year and a leap day are as long as they are.
  @Test(arguments: [
    ("260228090000", "20h"), ("280228120000", "42h"), ("281231230000", "20h"), ("260131120000", "2d"),
    ("260430230000", "1d"),
  ]) func theGapCrossesDays(_ start: String, _ gap: String) throws {
    let rehearsal = try LocationRehearsal()
    try rehearsal.shell("chsim -scenario both -time \(start) -scale 0")
    #expect(try rehearsal.run().status == 0)
    try rehearsal.shell("chsim -advance \(gap)")
    let month = try rehearsal.shell("lssim -delim : | sed -n 's/^time://p'").dropFirst(2).prefix(2)
    #expect(month != start.dropFirst(2).prefix(2))
    #expect(try rehearsal.run(["REKEY_GAP": gap]).status == 0)
    #expect(try rehearsal.starts() == 2)
    try rehearsal.shell("chsim -advance \(gap)")
    // The key is twenty seconds older than the gap, but not a minute.
    let seconds = (Int(gap.dropLast()) ?? 0) * (gap.hasSuffix("d") ? 86400 : 3600) + 60
    #expect(try rehearsal.run(["REKEY_GAP": "\(seconds)s"]).status == 0)
    #expect(try rehearsal.starts() == 2)
  }

  /// A regeneration that nobody waited for is no excuse for ever: a month later another is wanted.
  @Test func anOldBeginningIsNotGoneOnWith() throws {
    for (settings, count) in [([:], 2), (["REKEY_GAP": "0"], 2), (["REKEY_GAP": "31d"], 1)] {
      let rehearsal = try LocationRehearsal()
      let path = try KillingPath(
        in: rehearsal.sandbox, commands: RegenLocationKillTests.commands, changing: ["chlocation"])
      #expect(try rehearsal.run(path.settings(at: 1, .after)).status == 137)
      try rehearsal.shell("chsim -advance 30d")
      let result = try rehearsal.run(settings)
      #expect(result.status == 0)
      #expect(try rehearsal.starts() == count)
      #expect(result.output.contains("going on with the regeneration begun at 260105090000\n") == (count == 1))
      #expect(try rehearsal.value("key_generation") == "\(count + 1)")
    }
  }

  @Test func anOldFailureIsNotReported() throws {
    let rehearsal = try LocationRehearsal()
    try rehearsal.shell("chsim -fault regenerate")
    let path = try KillingPath(
      in: rehearsal.sandbox, commands: RegenLocationKillTests.commands, changing: ["chlocation"])
    #expect(try rehearsal.run(path.settings(at: 1, .after)).status == 137)
    try rehearsal.shell("chsim -advance 30d")
    #expect(try rehearsal.run().status == 0)
    #expect(try rehearsal.value("key_generation") == "2")
  }

  /// Generations begin anew, so one alone does not tell which key it is.
  @Test func everythingBeganAnew() throws {
    let rehearsal = try LocationRehearsal()
    #expect(try rehearsal.run().status == 0)
    try rehearsal.shell("chsim -reset && chsim -advance 1m")
    try rehearsal.shell("chlocation -regenerate key -admin jdoe -passwordfile jdoe.pw Boston && chsim -advance 1m")
    let result = try rehearsal.run()
    #expect(result.status == 0)
    #expect(!result.output.contains("was regenerated at"))
    #expect(try rehearsal.value("key_generation") == "3")
  }

  /// What is in use is not what was begun: nothing is called done.
  @Test func everythingBeginsAnewMeanwhile() throws {
    let rehearsal = try LocationRehearsal()
    let result = try rehearsal.run(["REKEY_WAIT": "chsim -reset"])
    #expect(result.status == 2)
    #expect(result.error.contains("does not follow from what was begun (generation 1 after 1)"))
    #expect(!FileManager.default.fileExists(atPath: rehearsal.record))
  }

  /// The new key is in use, and the Location goes off before its tunnels are up.
  @Test func theLocationItselfGoesOff() throws {
    let rehearsal = try LocationRehearsal()
    try rehearsal.sandbox.write(
      "wait", "#!/bin/sh\nwaitsim -delay 40s && chsim -fault location-offline -object Boston\n", permissions: 0o700)
    let result = try rehearsal.run(["REKEY_WAIT": "./wait"])
    #expect(result.status == 3)
    #expect(
      result.output.hasSuffix(
        """
        tunnels not up: Chicago (partner_offline), Denver (partner_offline), Austin (partner_offline)
        Boston itself is off or has lost the SCP: see to its gateway; its tunnels come up by themselves, run this again to see
        everybody has it

        """))
    try rehearsal.shell("chsim -fault location-offline -object Boston -clear")
    #expect(try rehearsal.run().status == 0)
    #expect(try rehearsal.starts() == 1)
  }

  /// Somebody else begins one just when this run is refused: it is not this run's to wait for.
  @Test(arguments: [
    ("echo wrong >jdoe.pw", 1, "CORNT1001E"), ("rm jdoe.pw", 1, "CORNT1007E"),
    ("chsim -fault scp-link -object Boston", 1, "CORNT1004E"), ("chsim -fault scp", 2, "CORNT1006E"),
  ]) func refusedWhileSomebodyElseBegins(_ trouble: String, _ status: Int32, _ code: String) throws {
    let rehearsal = try LocationRehearsal()
    let real = "\(Repository.executables)/chlocation"
    try rehearsal.sandbox.write(
      "bin/chlocation",
      "#!/bin/sh\n\(real) -regenerate key -admin jdoe -password Training1 Boston && \(trouble)\nexec \(real) \"$@\"\n",
      permissions: 0o700)
    let path = "\(rehearsal.sandbox.path)/bin:\(rehearsal.sandbox.environment["PATH"] ?? "")"
    let result = try rehearsal.run(["PATH": path])
    #expect(result.status == status)
    // That one is under way is the one refusal after which there is something to wait for.
    #expect(result.output.contains("a regeneration has begun: going on (CORNT1004E") == (code == "CORNT1004E"))
    #expect(result.error.contains(code) == (code != "CORNT1004E"))
    #expect(!FileManager.default.fileExists(atPath: rehearsal.record))
  }
}
