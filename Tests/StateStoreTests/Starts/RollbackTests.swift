import Foundation
import Simulation
import StateStore
import TestSupport
import Testing

/// Going back to a snapshot: families, clock and history.
@Suite struct RollbackTests {
  /// A snapshot of a state with an alert open and three hours gone, and much that came later.
  static func rig() throws -> StoreRig {
    let rig = try DamageTests.rig()
    try rig.store.keepSnapshot("base", of: [Mill.self])
    try rig.advance(.hours(10))
    try rig.grind(100)
    return rig
  }

  @Test func itRestoresFamiliesClockAndHistory() throws {
    let rig = try DamageTests.rig()
    try rig.store.changeHead { head, wall in head.clock.rescale(to: 60, wall: wall) }
    rig.wall.seconds += 60
    let (world, history) = try rig.store.readWithHistory(Mill.self)
    try rig.store.keepSnapshot("base", of: [Mill.self])
    try rig.advance(.hours(10))
    rig.wall.seconds += 100_000
    try rig.grind(100)

    try rig.store.rollBack(to: "base", of: [Mill.self])
    let (restored, restoredHistory) = try rig.store.readWithHistory(Mill.self)
    #expect(restored.state.sacks == 7)
    #expect(restored.state.turns == 4)
    #expect(restored.state.events.openAlerts == world.state.events.openAlerts)
    #expect(restored.now == world.now)
    #expect(restoredHistory == history)
    #expect(restored.head.clock.scale == 60)
    #expect(restored.head.base == "base")
    rig.wall.seconds += 60
    #expect(try rig.store.readHead().now == world.now + .hours(1))
  }

  /// It would be damaged still, whatever the head says.
  @Test func aDamagedStateIsNotRolledBack() throws {
    let rig = try Self.rig()
    try rig.put("mill.json", "junk")
    let before = rig.sandbox.stateFiles()
    #expect(throws: StoreError.self) { try rig.store.rollBack(to: "base", of: [Mill.self]) }
    #expect(rig.sandbox.stateFiles() == before)
  }

  @Test func itChangesTheHeadAlone() throws {
    let rig = try Self.rig()
    let before = rig.sandbox.stateFiles()
    try rig.store.rollBack(to: "base", of: [Mill.self])
    let after = rig.sandbox.stateFiles()
    #expect(after.keys.filter { after[$0] != before[$0] }.sorted() == ["sim.json", "sim.json.prev"])
    #expect(rig.epoch(of: "sim.json") == 2)
  }

  @Test func whatCameLaterComesAgainAsItWas() throws {
    let rig = try Self.rig()
    let (world, history) = try rig.store.readWithHistory(Mill.self)
    for _ in 1...3 {
      try rig.store.rollBack(to: "base", of: [Mill.self])
      #expect(try rig.mill().sacks == 7)
      try rig.advance(.hours(10))
      try rig.grind(100)
      let (again, historyAgain) = try rig.store.readWithHistory(Mill.self)
      #expect(again.state == world.state)
      #expect(historyAgain == history)
    }
    #expect(rig.epoch(of: "mill.json") == 4)
    #expect(rig.generation(of: "mill.json") == 5)
  }

  @Test func aSnapshotMadeRightAfterARollbackIsTheSame() throws {
    let rig = try Self.rig()
    try rig.store.rollBack(to: "base", of: [Mill.self])
    let (world, history) = try rig.store.readWithHistory(Mill.self)
    try rig.store.keepSnapshot("copy", of: [Mill.self])
    try FileManager.default.removeItem(atPath: rig.path("snapshots/base"))
    try rig.store.rollBack(to: "copy", of: [Mill.self])
    let (again, historyAgain) = try rig.store.readWithHistory(Mill.self)
    #expect(again.state == world.state)
    #expect(historyAgain == history)
  }

  @Test func afterTheFirstChangeTheSnapshotIsNeededNoMore() throws {
    let rig = try Self.rig()
    try rig.store.rollBack(to: "base", of: [Mill.self])
    try rig.grind()
    let history = try rig.history()
    try rig.remove("snapshots/base")
    #expect(try rig.mill().sacks == 8)
    #expect(try rig.history() == history)
  }

  @Test func aFreshStartAfterARollbackIsFresh() throws {
    let rig = try Self.rig()
    try rig.store.rollBack(to: "base", of: [Mill.self])
    try rig.reset()
    #expect(try rig.mill().sacks == 0)
    #expect(try rig.store.readHead().head.base == nil)
  }

  @Test func aSnapshotThatDoesNotExistIsReported() throws {
    let rig = try DamageTests.rig()
    let before = rig.sandbox.stateFiles()
    #expect(failure { try rig.store.rollBack(to: "none", of: [Mill.self]) } == .noSnapshot("none"))
    #expect(rig.sandbox.stateFiles() == before)
  }

  @Test(arguments: ["sim.json", "mill.json", "mill-0.log"])
  func aDamagedSnapshotIsRefusedAndTheStateKept(_ name: String) throws {
    let rig = try Self.rig()
    var bytes = try #require(rig.bytes("snapshots/base/\(name)"))
    bytes[bytes.count / 2] ^= 1
    try rig.put("snapshots/base/\(name)", bytes)
    let before = rig.sandbox.stateFiles()
    let error = failure { try rig.store.rollBack(to: "base", of: [Mill.self]) }
    #expect(error?.damage != nil)
    #expect(error?.fileName == name)
    #expect(error?.text.contains("cp ") == false)
    #expect(rig.sandbox.stateFiles() == before)
    #expect(try rig.mill().sacks == 107)
  }

  @Test(arguments: ["sim.json", "mill-0.log"]) func aSnapshotWithAFileMissingIsRefused(_ name: String) throws {
    let rig = try Self.rig()
    try rig.remove("snapshots/base/\(name)")
    let before = rig.sandbox.stateFiles()
    #expect(failure { try rig.store.rollBack(to: "base", of: [Mill.self]) }?.fileName == name)
    #expect(rig.sandbox.stateFiles() == before)
  }

  /// As of a program that did not know the family yet.
  @Test func aFamilyThatIsNotInTheSnapshotBeginsAtItsStart() throws {
    let rig = try Self.rig()
    try rig.remove("snapshots/base/mill.json")
    try rig.store.rollBack(to: "base", of: [Mill.self])
    let mill = try rig.mill()
    #expect(mill.sacks == 0)
    #expect(mill.turns == 3)
  }
}
