import Foundation
import Simulation
import StateStore
import TestSupport
import Testing

/// Where there is no state yet.
@Suite struct FreshStateTests {
  @Test func theDefaultScenarioIsShownWithoutWriting() throws {
    let rig = try StoreRig()
    for _ in 0..<2 {
      let (world, history) = try rig.store.readWithHistory(Mill.self)
      #expect(world.state == Mill.fresh(.both, at: SimTime(clamping: rig.wall.seconds), assumptions: [:]))
      #expect(world.now == SimTime(clamping: rig.wall.seconds))
      #expect(world.head.scenario == .both)
      #expect(world.head.clock.scale == 1)
      #expect(history.isEmpty)
      #expect(try rig.store.snapshotNames().isEmpty)
      rig.wall.seconds += 100_000
    }
    #expect(!FileManager.default.fileExists(atPath: rig.folder))
    try rig.makeFolder()
    #expect(try rig.mill().turns == 0)
    #expect(rig.names().isEmpty)
  }

  @Test func theFirstChangeWritesTheHeadAndThenTheFamily() throws {
    let rig = try StoreRig()
    try rig.grind()
    #expect(rig.names() == ["mill.json", "sim.json"])
    #expect(rig.epoch(of: "sim.json") == 1)
    #expect(rig.epoch(of: "mill.json") == 1)
    #expect(rig.generation(of: "sim.json") == 1)
    #expect(rig.generation(of: "mill.json") == 1)
    rig.wall.seconds += 3600
    #expect(try rig.mill().turns == 1)
    #expect(try rig.store.readHead().head.startTime == StoreRig.start)
  }

  /// As after a command that was killed between the two.
  @Test func aHeadAloneIsTheStartOfItsScenario() throws {
    let rig = try StoreRig()
    try rig.grind()
    try rig.remove("mill.json")
    rig.wall.seconds += 7200
    #expect(try rig.mill().turns == 2)
    #expect(try rig.mill().sacks == 0)
    try rig.grind()
    #expect(try rig.mill().sacks == 1)
  }

  @Test func aChangeOfTheClockWritesTheHeadAlone() throws {
    let rig = try StoreRig()
    try rig.advance(.hours(1))
    #expect(rig.names() == ["sim.json"])
    #expect(rig.epoch(of: "sim.json") == 1)
    #expect(try rig.mill().turns == 1)
  }

  @Test func aChangeThatIsRefusedWritesNothing() throws {
    let rig = try StoreRig()
    #expect(throws: ChangeFailure<MillRefusal>.self) {
      try rig.store.change(Mill.self) { _, _ throws(MillRefusal) in throw MillRefusal.refused }
    }
    try rig.store.change(Mill.self) { _, _ in }
    #expect(rig.names().isEmpty)
  }

  @Test func aSnapshotCanBeTheFirstThing() throws {
    let rig = try StoreRig()
    try rig.store.keepSnapshot("first", of: [Mill.self])
    try rig.grind(5)
    rig.wall.seconds += 7200
    try rig.store.rollBack(to: "first", of: [Mill.self])
    #expect(try rig.mill().sacks == 0)
    #expect(try rig.mill().turns == 0)
    #expect(try rig.store.read(Mill.self).now == StoreRig.start)
  }

  @Test func withoutItsHeadAFamilyIsReported() throws {
    let rig = try DamageTests.rig()
    try rig.remove("sim.json")
    let before = rig.sandbox.stateFiles()
    let path = rig.path("sim.json")
    let expected = StoreError.damaged(
      file: path, what: "it is missing, although mill.json is there",
      remedy: "To go back to the previous generation: cp \(path).prev \(path)")
    #expect(rig.everyWay() == [expected, expected, expected, expected])
    #expect(failure { _ = try rig.store.readHead() } == expected)
    #expect(failure { try rig.advance(.hours(1)) } == expected)
    #expect(failure { try rig.reset() } == expected)
    #expect(failure { try rig.store.rollBack(to: "any", of: []) } == expected)
    #expect(rig.sandbox.stateFiles().filter { !$0.key.hasPrefix("snapshots") } == before)
    try rig.copy("sim.json.prev", to: "sim.json")
    #expect(try rig.mill().sacks == 7)
  }

  @Test func otherPeoplesFilesAreNoFamilys() throws {
    let rig = try StoreRig()
    try rig.makeFolder()
    try rig.put("notes.json", "{ \"format\": \"mine\", \"version\": 1, \"epoch\": 3 }")
    try rig.put("README.json", "about")
    try rig.grind()
    #expect(try rig.mill().sacks == 1)
  }
}
