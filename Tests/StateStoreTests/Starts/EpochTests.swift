import Foundation
import Simulation
import StateStore
import TestSupport
import Testing

/// Fresh starts: one file is written, and what belongs to an earlier start counts as missing.
@Suite struct EpochTests {
  @Test func aFreshStartChangesTheHeadAlone() throws {
    let rig = try DamageTests.rig()
    let before = rig.sandbox.stateFiles()
    try rig.reset()
    let after = rig.sandbox.stateFiles()
    #expect(Set(after.keys) == Set(before.keys))
    #expect(after.keys.filter { after[$0] != before[$0] }.sorted() == ["sim.json", "sim.json.prev"])
    #expect(rig.epoch(of: "sim.json") == 2)
    #expect(rig.generation(of: "sim.json") == 3)
  }

  @Test func anOlderFamilyFileCountsAsMissing() throws {
    let rig = try DamageTests.rig()
    try rig.reset()
    let (world, history) = try rig.store.readWithHistory(Mill.self)
    #expect(world.state == Mill.fresh(.both, at: StoreRig.start, assumptions: [:]))
    #expect(world.now == StoreRig.start)
    #expect(history.isEmpty)
  }

  @Test func theFirstChangeAfterwardsBelongsToTheNewStart() throws {
    let rig = try DamageTests.rig()
    let old = rig.bytes("mill.json")
    try rig.reset()
    try rig.grind()
    #expect(rig.epoch(of: "mill.json") == 2)
    #expect(rig.generation(of: "mill.json") == 2)
    #expect(rig.bytes("mill.json.prev") == old)
    #expect(try rig.mill().sacks == 1)
  }

  @Test func aFreshStartIsOneAlsoIfNothingIsDifferent() throws {
    let rig = try DamageTests.rig()
    try rig.reset()
    try rig.reset()
    #expect(rig.epoch(of: "sim.json") == 3)
  }

  @Test func theStartSaysHowTheFamiliesBegin() throws {
    let rig = try DamageTests.rig()
    let start = StoreRig.start + .days(100)
    try rig.store.begin { _, wall in
      Head(
        clock: SimClock(showing: start, wall: wall, scale: 0), scenario: .usb, startTime: start,
        assumptions: ["label": "beginning"])
    }
    #expect(try rig.mill().label == "beginning")
    #expect(try rig.mill().settledTo == start)
    #expect(try rig.store.readHead().head.scenario == .usb)
  }

  @Test func aFamilyOfALaterStartIsReported() throws {
    let rig = try DamageTests.rig()
    try rig.edit("mill.json") { $0.replace("\"epoch\" : 1", with: "\"epoch\" : 2") }
    let before = rig.sandbox.stateFiles()
    for error in rig.everyWay() {
      #expect(error?.damage == "it belongs to a later start than sim.json")
      #expect(error?.fileName == "mill.json")
    }
    #expect(rig.sandbox.stateFiles() == before)
  }

  /// The head was put back, and the families are ahead of it: a fresh start must not take one of theirs for its own.
  @Test(arguments: [false, true]) func aFreshStartIsBeyondEveryFileThereIs(_ keepsFileAside: Bool) throws {
    let rig = try DamageTests.rig()
    try rig.reset()
    try rig.grind(50)
    try rig.copy("sim.json.prev", to: "sim.json")
    #expect(failure { _ = try rig.mill() }?.damage == "it belongs to a later start than sim.json")
    if keepsFileAside {
      try rig.copy("mill.json", to: "mill.json.prev")
      try rig.remove("mill.json")
    }
    try rig.reset()
    #expect(rig.epoch(of: "sim.json") == 3)
    #expect(try rig.mill().sacks == 0)
    try rig.grind()
    #expect(try rig.mill().sacks == 1)
  }

  @Test func aFreshStartIsAWayOutWhereTheBaseIsGone() throws {
    let rig = try DamageTests.rig()
    try rig.store.keepSnapshot("base", of: [Mill.self])
    try rig.store.rollBack(to: "base", of: [Mill.self])
    try rig.remove("snapshots/base")
    #expect(failure { _ = try rig.mill() } == .noSnapshot("base"))
    try rig.reset()
    #expect(try rig.mill().sacks == 0)
  }

  /// Nothing grows: neither with starts that come to nothing nor with starts that are used.
  @Test func twoHundredStartsLeaveNothingBehind() throws {
    let rig = try DamageTests.rig()
    try rig.store.keepSnapshot("base", of: [Mill.self])
    for round in 1...200 {
      if round % 7 == 0 { try rig.store.rollBack(to: "base", of: [Mill.self]) } else { try rig.reset() }
      if round % 3 != 0 {
        try rig.advance(.hours(2))
        try rig.grind()
      }
      let logs = rig.names().filter { $0.hasSuffix(".log") }
      #expect(logs.count <= 2)
      #expect(rig.names().count - logs.count == 5)
    }
    try rig.advance(.hours(2))
    try rig.grind()
    #expect(rig.names().filter { $0.hasSuffix(".log") }.contains("mill-201.log"))
    #expect(try rig.history().first == 100)
  }
}
