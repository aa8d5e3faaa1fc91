import Foundation
import Simulation
import StateStore
import StorageModel
import TestSupport
import Testing

/// Files that each version of the product wrote are read for ever.
@Suite struct FixtureTests {
  /// A state folder with the files of a version: one rekey done and replicated, another prepared, one of everything else.
  static func rig(version: Int) throws -> StoreRig {
    let rig = try StoreRig()
    try rig.makeFolder()
    for (fixture, name) in [
      ("sim-\(version).json", "sim.json"), ("storage-\(version).json", "storage.json"),
      ("storage-history-\(version).log", "storage-2.log"),
    ] {
      try rig.put(name, Data(contentsOf: URL(fileURLWithPath: "\(Repository.root)/Tests/Fixtures/\(fixture)")))
    }
    return rig
  }

  @Test func versionOneIsRead() throws {
    let rig = try Self.rig(version: 1)
    let before = rig.sandbox.stateFiles()
    let (world, history) = try rig.store.readWithHistory(StorageState.self)
    let storage = world.state
    #expect(world.now.description == "260101140000")
    #expect(world.head.scenario == .both)
    #expect(world.head.startTime.description == "260101090000")
    #expect(world.head.clock.scale == 0)
    #expect(storage.keyServers.all.map(\.name) == ["keyserver0", "keyserver1", "keyserver2"])
    #expect(storage.rekey?.method == .usb)
    #expect(storage.rekey?.newKey.description == "A0605F7E00000002")
    #expect(storage.backups.count == 1)
    #expect(storage.failingCreations?.remaining == 3)
    #expect(storage.hookRuns.count == 2)
    #expect(storage.nextReplication?.description == "260101190000")
    #expect(storage.assumptions.differing == ["G01": "allow"])
    #expect(storage.events.openAlerts.map(\.sequence) == [102, 103])
    #expect(history.map(\.sequence) == [100, 101])
    #expect(history.map(\.fixedTime?.description) == ["260101140000", "260101140000"])
    #expect(history.allSatisfy { $0.sense == SenseData(words: [0, 1, 1]) })
    let audit = try rig.store.readWithAuditLog(StorageState.self).1
    #expect(
      audit.map(\.caller.command) == [
        "svctask chencryption -keyserver newkey -key prepare", "svctask chencryption -keyserver newkey -key commit",
        "svctask chencryption -usb newkey -key prepare",
      ])
    #expect(rig.sandbox.stateFiles() == before)
  }

  @Test func versionOneIsGoneOnWith() throws {
    let rig = try Self.rig(version: 1)
    try rig.store.change(StorageState.self) { storage, now throws(TrainerRefusal) in
      try storage.clear(.keyserverUnreachable, on: "1", at: now)
    }
    let (world, history) = try rig.store.readWithHistory(StorageState.self)
    #expect(world.state.events.openAlerts.map(\.sequence) == [102])
    #expect(history.map(\.sequence) == [100, 101, 103])
    #expect(rig.generation(of: "storage.json") == 10)
  }

  /// What this version writes is what the fixture is: if the form has changed, so must the version's number have.
  @Test func versionOneIsStillWritten() throws {
    let rig = try Self.rig(version: 1)
    let fixture = rig.text("storage.json")
    try rig.store.change(StorageState.self) { storage, _ in storage.setEncryptedObjects(11) }
    try rig.store.change(StorageState.self) { storage, _ in storage.setEncryptedObjects(10) }
    let written = rig.text("storage.json").replacing("\"generation\" : 11", with: "\"generation\" : 9")
    #expect(CheckedText.filled(written) == fixture)
  }
}
