import Foundation
import Simulation
import StateStore
import TestSupport
import Testing

/// Snapshots: the whole state under a name, or nothing.
@Suite struct SnapshotTests {
  @Test func aSnapshotHoldsEveryFileAndChangesNone() throws {
    let rig = try DamageTests.rig()
    let before = rig.sandbox.stateFiles()
    try rig.store.keepSnapshot("one", of: [Mill.self])
    #expect(rig.names(in: "snapshots") == ["one"])
    #expect(rig.names(in: "snapshots/one") == ["mill-0.log", "mill.json", "sim.json"])
    #expect(rig.sandbox.stateFiles().filter { !$0.key.hasPrefix("snapshots") } == before)
    #expect(try rig.store.snapshotNames() == ["one"])
  }

  @Test func theNamesAreListedInOrder() throws {
    let rig = try DamageTests.rig()
    #expect(try rig.store.snapshotNames().isEmpty)
    for name in ["b", "a", "C", "10", "a.b_c-d", String(repeating: "x", count: 63)] {
      try rig.store.keepSnapshot(name, of: [Mill.self])
    }
    #expect(try rig.store.snapshotNames() == ["10", "C", "a", "a.b_c-d", "b", String(repeating: "x", count: 63)])
  }

  @Test func anExistingNameIsRefused() throws {
    let rig = try DamageTests.rig()
    try rig.store.keepSnapshot("one", of: [Mill.self])
    try rig.grind()
    let before = rig.sandbox.stateFiles()
    #expect(failure { try rig.store.keepSnapshot("one", of: [Mill.self]) } == .snapshotExists("one"))
    #expect(rig.sandbox.stateFiles() == before)
  }

  @Test(arguments: [
    "", ".", "..", ".new", "a/b", "/a", "../a", "-a", "_a", "a b", "a\n", "a\u{0}", "ä", "a*", "a~", "~", "$HOME",
    "a:b",
    String(repeating: "x", count: 64),
  ])
  func aBadNameIsRefused(_ name: String) throws {
    let rig = try DamageTests.rig()
    let before = rig.sandbox.stateFiles()
    #expect(failure { try rig.store.keepSnapshot(name, of: [Mill.self]) } == .badSnapshotName(name))
    #expect(failure { try rig.store.rollBack(to: name, of: [Mill.self]) } == .badSnapshotName(name))
    #expect(rig.sandbox.stateFiles() == before)
    #expect(!rig.names().contains("snapshots"))
  }

  @Test func aStateThatCannotBeReadLeavesNoSnapshot() throws {
    let rig = try DamageTests.rig()
    try rig.put("mill-1.log", "garbage")
    #expect(failure { try rig.store.keepSnapshot("one", of: [Mill.self]) }?.fileName == "mill-1.log")
    #expect(rig.names(in: "snapshots").isEmpty)
  }

  /// Killed while it made a snapshot.
  @Test func theDraftOfAnInterruptedSnapshotIsHarmlessAndGoes() throws {
    let rig = try DamageTests.rig()
    try rig.store.keepSnapshot("one", of: [Mill.self])
    try FileManager.default.createDirectory(
      atPath: rig.path("snapshots/.new"), withIntermediateDirectories: false)
    for name in ["sim.json", "mill.json", "mill-0.log", "strange"] { try rig.put("snapshots/.new/\(name)", "half") }
    #expect(try rig.store.snapshotNames() == ["one"])
    try rig.store.rollBack(to: "one", of: [Mill.self])
    try rig.store.keepSnapshot("two", of: [Mill.self])
    #expect(rig.names(in: "snapshots") == ["one", "two"])
    #expect(rig.names(in: "snapshots/two") == ["mill-0.log", "mill.json", "sim.json"])
  }

  @Test func aSnapshotOfAnEditedStateIsWhole() throws {
    let rig = try DamageTests.rig()
    try rig.edit("mill.json") { $0.replace("\"sacks\" : 7", with: "\"sacks\" : 40") }
    try rig.store.keepSnapshot("one", of: [Mill.self])
    #expect(rig.text("snapshots/one/mill.json") == CheckedText.filled(rig.text("snapshots/one/mill.json")))
    try rig.grind()
    try rig.store.rollBack(to: "one", of: [Mill.self])
    #expect(try rig.mill().sacks == 40)
  }
}
