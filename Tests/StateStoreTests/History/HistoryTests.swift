import Foundation
import Simulation
import StateStore
import TestSupport
import Testing

/// The history file: what is in it once, and what is looked at.
@Suite struct HistoryTests {
  @Test func closedEventsAreAppendedOnce() throws {
    let rig = try DamageTests.rig()
    #expect(try rig.history() == [100, 101, 102])
    for _ in 1...3 { try rig.grind() }
    #expect(rig.text("mill-1.log").split(separator: "\n").count == 3)
    try rig.advance(.hours(2))
    try rig.grind()
    try rig.grind()
    #expect(try rig.history() == [100, 101, 102, 104, 103, 105])
    #expect(rig.text("mill-1.log").split(separator: "\n").count == 6)
  }

  @Test func whatIsThereAlreadyIsNotWrittenAgain() throws {
    let rig = try DamageTests.rig()
    let before = rig.text("mill-1.log")
    try rig.advance(.hours(2))
    try rig.grind()
    #expect(rig.text("mill-1.log").hasPrefix(before))
  }

  @Test func whatHasHappenedSinceComesAfterWhatIsWritten() throws {
    let rig = try DamageTests.rig()
    try rig.advance(.hours(2))
    let before = rig.sandbox.stateFiles()
    #expect(try rig.history() == [100, 101, 102, 104, 103, 105])
    #expect(rig.sandbox.stateFiles() == before)
  }

  @Test func theStateDoesNotGrowWithItsPast() throws {
    let rig = try DamageTests.rig()
    try rig.advance(.days(300))
    try rig.grind()
    let size = try #require(rig.bytes("mill.json")).count
    try rig.advance(.days(30))
    try rig.grind()
    #expect(abs(try #require(rig.bytes("mill.json")).count - size) < 400)
    let history = try rig.history()
    #expect(history.count > 10_000)
    #expect(history.sorted() == Array(100..<(100 + history.count)))
  }

  /// A command killed between appending and renaming leaves lines that the state does not count.
  @Test func whatTheStateDoesNotCountIsNotReadAndIsCutOff() throws {
    let rig = try DamageTests.rig()
    let whole = rig.text("mill-1.log")
    for garbage in ["{\"event\":{\"half", "\n\n", whole, "\u{0}\u{0}\u{0}", "}"] {
      try rig.put("mill-1.log", whole + garbage)
      #expect(try rig.history() == [100, 101, 102])
      #expect(rig.text("mill-1.log") == whole + garbage)
    }
    try rig.advance(.hours(2))
    try rig.grind()
    #expect(rig.text("mill-1.log").hasPrefix(whole + "{\"event\""))
    #expect(try rig.history() == [100, 101, 102, 104, 103, 105])
  }

  @Test func garbageOfAnyLengthDoesNotDisturb() throws {
    let rig = try DamageTests.rig()
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: rig.path("mill-1.log")))
    try file.truncate(atOffset: 1 << 30)
    #expect(try rig.history() == [100, 101, 102])
    try rig.store.keepSnapshot("one", of: [Mill.self])
    #expect(try #require(rig.bytes("snapshots/one/mill-0.log")).count < 1000)
  }

  /// As after a command that was killed before the first line was counted.
  @Test func aHistoryFileThatNoStateCountsIsBegunAnew() throws {
    let rig = try StoreRig()
    try rig.stopClock()
    try rig.put("mill-1.log", "garbage")
    #expect(try rig.history().isEmpty)
    try rig.advance(.hours(1))
    try rig.grind()
    #expect(rig.text("mill-1.log").hasPrefix("{\"event\""))
    #expect(try rig.history() == [100])
  }

  @Test func aFreshStartHasAHistoryOfItsOwn() throws {
    let rig = try DamageTests.rig()
    let old = rig.text("mill-1.log")
    try rig.reset()
    #expect(try rig.history().isEmpty)
    try rig.advance(.hours(1))
    try rig.grind()
    #expect(try rig.history() == [100])
    #expect(rig.text("mill-1.log") == old)
    #expect(rig.names().contains("mill-2.log"))
  }

  @Test func theHistoryOfASnapshotIsCopiedByTheFirstChange() throws {
    let rig = try RollbackTests.rig()
    try rig.store.rollBack(to: "base", of: [Mill.self])
    #expect(try rig.history() == [100, 101, 102])
    #expect(!rig.names().contains("mill-2.log"))
    try rig.advance(.hours(1))
    try rig.grind()
    #expect(rig.text("mill-2.log").hasPrefix(rig.text("snapshots/base/mill-0.log")))
    #expect(try rig.history() == [100, 101, 102, 104, 103])
  }
}
