import Foundation
import TestSupport
import Testing

/// `regen-location.sh`: what it tells, what it waits for, and how it ends.
@Suite struct RegenLocationTests {
  private static let interruption =
    "a regeneration of the key of Boston interrupts the tunnels to: Chicago, Denver, Austin\n"
  private static let done = "Boston: generation 2 of the key is in use\n"

  @Test func done() throws {
    let rehearsal = try LocationRehearsal()
    let result = try rehearsal.run()
    #expect(result == CommandResult(output: Self.interruption + Self.done + "everybody has it\n"))
    #expect(try rehearsal.value("tunnels_up") == "3")
    #expect(try rehearsal.shell("lssim | sed -n 's/^time //p'") == "260105090050\n")
  }

  @Test func doneButNotEverywhere() throws {
    let rehearsal = try LocationRehearsal()
    try rehearsal.shell("chsim -fault location-offline -object Austin; chsim -fault scp-link -object Denver")
    let result = try rehearsal.run()
    #expect(result.status == 3)
    #expect(result.error == "")
    #expect(
      result.output == """
        a regeneration of the key of Boston interrupts the tunnels to: Chicago, Denver
        not up now: Austin (partner_offline)
        Boston: generation 2 of the key is in use
        does not have it yet: Denver (disconnected), Austin (disconnected)
        tunnels not up: Denver (key_mismatch), Austin (partner_offline)

        """)
  }

  /// Run again later it tells whether everybody has the key by then, and interrupts nobody.
  @Test func againUntilEverybodyHasIt() throws {
    let rehearsal = try LocationRehearsal()
    try rehearsal.shell("chsim -fault scp-link -object Denver")
    for _ in 0..<3 { #expect(try rehearsal.run().status == 3) }
    try rehearsal.shell("chsim -fault scp-link -object Denver -clear")
    let result = try rehearsal.run()
    #expect(result.status == 0)
    #expect(
      result.output.hasPrefix("the key was regenerated at ")
        && result.output.hasSuffix(Self.done + "everybody has it\n"))
    #expect(try rehearsal.starts() == 1)
  }

  @Test func aTunnelToAGatewayThatWentOffIsNoMatterOfTheKey() throws {
    let rehearsal = try LocationRehearsal()
    #expect(try rehearsal.run().status == 0)
    try rehearsal.shell("chsim -fault location-offline -object Austin")
    let result = try rehearsal.run()
    #expect(result.status == 0)
    #expect(result.output.hasSuffix("tunnels not up: Austin (partner_offline)\neverybody has it\n"))
  }

  @Test func failed() throws {
    let rehearsal = try LocationRehearsal()
    try rehearsal.shell("chsim -fault regenerate")
    let result = try rehearsal.run()
    #expect(result.status == 1)
    #expect(result.output == Self.interruption)
    #expect(result.error.hasPrefix("regen-location.sh: failed: generation 1 stays in use at Boston"))
    // The next run makes another attempt.
    #expect(try rehearsal.run().status == 0)
    #expect(try rehearsal.starts() == 2)
  }

  /// What is wrong, and the status; nothing is changed.
  static let refusals: [(before: String, arguments: String, status: Int32, words: String)] = [
    ("true", "Springfield jdoe jdoe.pw", 1, "CMMVC5754E"),
    ("true", "Boston jdoe nowhere.pw", 1, "CORNT1007E"),
    ("true", "Boston nobody jdoe.pw", 1, "CORNT1001E"),
    ("echo Training2 >jdoe.pw", "Boston csmith jdoe.pw", 1, "CORNT1002E"),
    ("chsim -fault scp", "Boston jdoe jdoe.pw", 2, "CORNT1006E"),
    ("chsim -fault scp-link -object Boston", "Boston jdoe jdoe.pw", 2, "CORNT1005E"),
  ]

  @Test(arguments: refusals.indices) func refused(_ index: Int) throws {
    let (before, arguments, status, words) = Self.refusals[index]
    let rehearsal = try LocationRehearsal()
    try rehearsal.shell(before)
    let files = rehearsal.sandbox.stateFiles()
    let result = try rehearsal.run([:], arguments)
    #expect(result.status == status)
    #expect(result.error.contains(words))
    #expect(rehearsal.sandbox.stateFiles() == files)
    #expect(!FileManager.default.fileExists(atPath: rehearsal.record))
    #expect(!(result.output + result.error).contains("Training"))
  }

  /// A refusal does not make it forget what an earlier run has done.
  @Test func whatWasDoneIsRemembered() throws {
    let rehearsal = try LocationRehearsal()
    #expect(try rehearsal.run().status == 0)
    try rehearsal.shell("chsim -fault scp")
    #expect(try rehearsal.run(["REKEY_GAP": "0"]).status == 2)
    try rehearsal.shell("chsim -fault scp -clear; chsim -advance 1m")
    #expect(try rehearsal.run().status == 0)
    #expect(try rehearsal.starts() == 1)
  }

  @Test func withoutAGapItIsDoneAgain() throws {
    let rehearsal = try LocationRehearsal()
    #expect(try rehearsal.run().status == 0)
    #expect(try rehearsal.run(["REKEY_GAP": "0"]).status == 0)
    #expect(try rehearsal.value("key_generation") == "3")
  }

  @Test func somebodyElsesRegenerationIsWaitedFor() throws {
    let rehearsal = try LocationRehearsal()
    try rehearsal.shell("chlocation -regenerate key -admin jdoe -passwordfile jdoe.pw Boston; chsim -advance 10s")
    let result = try rehearsal.run()
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("a regeneration of the key of Boston is under way: this one is waited for"))
    // And once more, as if the answer had been lost.
    #expect(try rehearsal.run().status == 0)
    #expect(try rehearsal.starts() == 1)
  }

  @Test func itDoesNotWaitForEver() throws {
    let rehearsal = try LocationRehearsal()
    let result = try rehearsal.run(["REKEY_LIMIT": "2", "REKEY_WAIT": "waitsim -delay 1s"])
    #expect(result.status == 2)
    #expect(result.error.contains("still regenerating"))
    let again = try rehearsal.run()
    #expect(again.status == 0)
    #expect(again.output.hasPrefix("going on with the regeneration begun at 260105090000\n"))
    #expect(try rehearsal.starts() == 1)
  }

  @Test func theSCPIsLostBetweenTheKeyAndItsDistribution() throws {
    let rehearsal = try LocationRehearsal()
    try rehearsal.sandbox.write("wait", "#!/bin/sh\nwaitsim -delay 31s && chsim -fault scp\n", permissions: 0o700)
    let result = try rehearsal.run(["REKEY_LIMIT": "1", "REKEY_WAIT": "./wait"])
    #expect(result.status == 3)
    #expect(result.output.contains("does not have it yet: Chicago (connected), Denver (connected), Austin (connected)"))
    try rehearsal.shell("chsim -fault scp -clear")
    #expect(try rehearsal.run().status == 0)
    #expect(try rehearsal.starts() == 1)
  }

  @Test func aLookAlone() throws {
    let rehearsal = try LocationRehearsal()
    let files = rehearsal.sandbox.stateFiles()
    let result = try rehearsal.run([:], "--show Boston")
    #expect(result == CommandResult(output: Self.interruption))
    #expect(rehearsal.sandbox.stateFiles() == files)
    #expect(!FileManager.default.fileExists(atPath: rehearsal.records))
  }

  @Test(arguments: ["-h", "--help"]) func help(_ option: String) throws {
    let result = try LocationRehearsal().run([:], option)
    #expect(result.status == 0 && result.error == "")
    for words in [
      "REKEY_WAIT", "REKEY_LIMIT", "REKEY_GAP", "REKEY_RECORD", "SHOW", "0   done", "1   refused", "2   not finished",
      "3   done, but", "64  wrong usage",
    ] {
      #expect(result.output.contains(words))
    }
    #expect(result.output.hasPrefix("regen-location.sh - ") && !result.output.contains("set -u"))
  }

  @Test(arguments: [
    ("", [:]), ("Boston", [:]), ("Boston jdoe", [:]), ("Boston jdoe jdoe.pw more", [:]), ("--show", [:]),
    ("-x jdoe jdoe.pw", [:]),
    ("Boston jdoe jdoe.pw", ["REKEY_LIMIT": "many"]), ("Boston jdoe jdoe.pw", ["REKEY_GAP": "soon"]),
    ("Boston jdoe jdoe.pw", ["REKEY_WAIT": "no-such-command"]),
  ]) func wrongUsage(_ arguments: String, _ settings: [String: String]) throws {
    let rehearsal = try LocationRehearsal()
    let result = try rehearsal.run(settings, arguments)
    #expect(result.status == 64)
    #expect(result.output == "" && result.error.hasPrefix("regen-location.sh: "))
    #expect(try rehearsal.starts() == 0)
  }

  @Test func aRecordThatCannotBeUnderstood() throws {
    let rehearsal = try LocationRehearsal()
    #expect(try rehearsal.run().status == 0)
    try "phase what\n".write(toFile: rehearsal.record, atomically: true, encoding: .utf8)
    let result = try rehearsal.run()
    #expect(result.status == 1 && result.error.contains("cannot be understood"))
    #expect(try rehearsal.starts() == 1)
  }

  @Test func whatItDidIsShown() throws {
    let result = try LocationRehearsal().run(["SHOW": "1"])
    #expect(result.output.contains("$ chlocation -regenerate key -admin jdoe -passwordfile jdoe.pw Boston\n"))
    #expect(!result.output.contains("Training"))
  }
}
