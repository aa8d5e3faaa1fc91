import Foundation
import TestSupport
import Testing

/// The script may be killed at any moment and run again: it ends as it would have, and never rekeys twice.
@Suite struct KillTests {
  /// The faults that a run meets, so that every detour of the script is met too.
  private static func begin() throws -> Watched {
    let watched = try Watched()
    try watched.workstation.array("chsim", "-fault", "transfer")
    try watched.workstation.array("chsim", "-fault", "kp-session")
    try watched.workstation.array("chsim", "-fault", "upload", "-count", "2")
    return watched
  }

  static func requireDone(_ workstation: Workstation, requests: Int = 1) throws {
    #expect(try workstation.rekey() == "no")
    #expect(try workstation.value("generation", "lskpvector", "0") == "2")
    #expect(try workstation.value("credential_status", "lskpvector", "0") == "posted")
    #expect(try workstation.value("message_server", "lslmdkp") == "disconnected")
    #expect(try workstation.events("LMDKP9001I") == requests)
    #expect(try workstation.events("LMDKP9004I") == 1)
    #expect(try workstation.events("LMDKP9005I") == 1)
  }

  /// The places of the kills, shared by two runs of the test: before each change, and after the last.
  @Test(arguments: [0, 1]) func killedAtAnyChangeItGoesOn(share: Int) throws {
    let whole = try Self.begin()
    #expect(try whole.run().status == 0)
    try Self.requireDone(whole.workstation)
    let count = try whole.count()
    let states = try whole.states()
    #expect(count > 20 && states.count == count)
    #expect(Set(states) == ["no", "requested", "submitted", "ready", "processing", "generated"])
    for place in (1...count + 1) where place % 2 == share {
      let watched = try Self.begin()
      let killed = try place > count ? watched.run(killedAt: count, .after) : watched.run(killedAt: place, .before)
      #expect(killed.status == 128 + 9, "place \(place)")
      #expect(try watched.workstation.rekey() == (place > count ? "no" : states[place - 1]), "place \(place)")
      let resumed = try watched.run()
      #expect(resumed.status == 0, "place \(place): \(resumed.error)")
      try Self.requireDone(watched.workstation)
    }
  }

  @Test func killedOnTheWayToAFailedRekeyItFindsItFailed() throws {
    func begin() throws -> Watched {
      let watched = try Watched()
      try watched.workstation.array("chsim", "-fault", "response-corrupt")
      return watched
    }
    let whole = try begin()
    #expect(try whole.run().status == 1)
    let states = try whole.states() + [whole.workstation.rekey()]
    #expect(Set(states) == ["no", "requested", "submitted", "failed"])
    for place in 1...states.count {
      let watched = try begin()
      let isLast = place == states.count
      let killed = try isLast ? watched.run(killedAt: place - 1, .after) : watched.run(killedAt: place, .before)
      #expect(killed.status == 128 + 9, "place \(place)")
      #expect(try watched.workstation.rekey() == states[place - 1], "place \(place)")
      let resumed = try watched.run()
      #expect(resumed.status == 1 && resumed.error.contains("the rekey has failed"), "place \(place)")
      #expect(try watched.workstation.rekey() == "failed")
      // That is for a person; and then it goes on.
      try watched.workstation.array("chkpvector", "-rekey", "cancel", "0")
      #expect(try watched.run().status == 0)
      try Self.requireDone(watched.workstation, requests: 2)
    }
  }

  @Test func killedAfterEverySingleChangeItComesToTheEnd() throws {
    let watched = try Self.begin()
    var runs = 0
    var states: Set<String> = []
    repeat {
      let result = try watched.run(killedAt: 1, .after)
      states.insert(try watched.workstation.rekey())
      runs += 1
      if result.status != 128 + 9 {
        #expect(result.status == 0, "\(result.error)")
        break
      }
    } while runs < 100
    #expect((20..<100).contains(runs))
    #expect(states == ["no", "requested", "submitted", "ready", "processing", "generated"])
    try Self.requireDone(watched.workstation)
  }

  @Test func killedAtRandomMomentsItComesToTheEnd() throws {
    var random = SeededGenerator.replayable()
    let workstation = try Workstation()
    try workstation.array("chsim", "-fault", "upload", "-count", "3")
    var kills = 0
    while kills < 25, try workstation.events("LMDKP9005I") == 0 {
      let process = try workstation.sandbox.start(
        Workstation.script, [], Workstation.settings.merging(["REKEY_WAIT": "chsim -advance 5m"]) { $1 })
      usleep(UInt32.random(in: 0...400_000, using: &random))
      kill(process.processIdentifier, Bool.random(using: &random) ? SIGKILL : SIGTERM)
      process.waitUntilExit()
      kills += 1
    }
    let result = try workstation.run()
    #expect(result.status == 0, "\(result.error)")
    try Self.requireDone(workstation)
  }

  @Test func twoRunsAtOnceMakeOneRekey() throws {
    let workstation = try Workstation()
    let processes = try (0..<2).map { _ in try workstation.sandbox.start(Workstation.script, [], Workstation.settings) }
    for process in processes { process.waitUntilExit() }
    let statuses = Set(processes.map(\.terminationStatus))
    #expect(statuses.contains(0) && statuses.isSubset(of: [0, 2]))
    #expect(try workstation.run().status == 0)
    try Self.requireDone(workstation)
  }
}
