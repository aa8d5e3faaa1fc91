import Simulation
import Testing

@testable import StorageModel

/// What loses data: the rehearsals of the table, and everything that locks and unlocks.
@Suite struct LockingTests {
  @Test func theOneCopyIsGone() throws {
    var rehearsal = try Rehearsal(.keyserver)
    try rehearsal.rekey(.keyserver)
    try rehearsal.lose("0")
    rehearsal.restart()
    #expect(rehearsal.isLocked)
    try rehearsal.find("0")
    rehearsal.pass(.hours(10))
    #expect(rehearsal.isLocked && rehearsal.state.serversWithCurrentKey == 0)
  }

  @Test func aBackupFromBeforeTheKeyIsNoHelp() throws {
    var rehearsal = try Rehearsal(.keyserver)
    try rehearsal.backUp()
    try rehearsal.rekey(.keyserver)
    try rehearsal.lose("0")
    try rehearsal.restore("0")
    rehearsal.restart()
    #expect(rehearsal.isLocked)
  }

  @Test func aBackupBetweenPrepareAndCommitIs() throws {
    var rehearsal = try Rehearsal(.keyserver)
    try rehearsal.prepare(.keyserver)
    try rehearsal.backUp()
    try rehearsal.commit(.keyserver)
    try rehearsal.lose("0")
    try rehearsal.restore("0")
    rehearsal.restart()
    #expect(!rehearsal.isLocked)
    #expect(rehearsal.statuses == [.online, .offline, .offline])
  }

  @Test func replicationIsToo() throws {
    var rehearsal = try Rehearsal(.keyserver)
    try rehearsal.rekey(.keyserver)
    rehearsal.pass(.hours(5))
    try rehearsal.lose("0")
    rehearsal.restart()
    #expect(!rehearsal.isLocked)
    #expect(rehearsal.statuses == [.offline, .online, .online])
    #expect(
      rehearsal.refusal(.prepare, .keyserver) == .keyServerNotOnline(name: "keyserver0", status: "offline"))
  }

  @Test func nothingLocksWithoutARestart() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.removeAll()
    for server in ["0", "1", "2"] { try rehearsal.lose(server) }
    rehearsal.pass(.days(1000))
    #expect(!rehearsal.isLocked)
    rehearsal.restart()
    #expect(rehearsal.isLocked)
  }

  @Test(arguments: [ScenarioName.new, .unlicensed]) func nothingLocksWhereNothingIsEncrypted(
    scenario: ScenarioName
  ) throws {
    var rehearsal = try Rehearsal(scenario)
    rehearsal.restart()
    #expect(!rehearsal.isLocked)
  }

  /// The mistake that IBM's page warns of: the last method is turned off, and the next power cycle ends it.
  @Test(arguments: EncryptionMethod.keepers) func aForgottenKeyIsGone(method: EncryptionMethod) throws {
    var rehearsal = try Rehearsal(method == .usb ? .usb : .keyserver, "G07=allow")
    try rehearsal.disable(method)
    #expect(!rehearsal.isLocked)
    rehearsal.restart()
    #expect(rehearsal.isLocked)
    #expect(rehearsal.refusal { (r) throws(StorageRefusal) in try r.state.enable(method, at: r.now) } == .locked)
    rehearsal.pass(.days(30))
    #expect(rehearsal.isLocked)
    rehearsal.state.setEncryptedObjects(0)
    #expect(!rehearsal.isLocked)
  }

  @Test func aPreparedKeyIsNoneYet() throws {
    var rehearsal = try Rehearsal(.new)
    try rehearsal.enable(.usb)
    for (label, port) in [("a", 0), ("b", 1), ("c", 8)] { try rehearsal.insert(label, port) }
    try rehearsal.prepare(.usb)
    try rehearsal.removeAll()
    rehearsal.restart()
    #expect(!rehearsal.isLocked)
    #expect(rehearsal.alerts == ["1780 cluster 00000204A0605F7E"])
  }

  /// One copy of one method's key is enough.
  @Test func eitherMethodWillDo() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.removeAll()
    rehearsal.restart()
    #expect(!rehearsal.isLocked)
    try rehearsal.insert("stick3", 9)
    for server in ["0", "1", "2"] { try rehearsal.cutOff(server) }
    rehearsal.restart()
    #expect(!rehearsal.isLocked)
    // Cut off from one node is within the other's reach.
    try rehearsal.connect("2")
    try rehearsal.cutOff("2", from: .node1)
    try rehearsal.remove(9)
    rehearsal.restart()
    #expect(!rehearsal.isLocked)
  }

  @Test func aForeignOrDriftedCopyIsNone() throws {
    var rehearsal = try Rehearsal()
    for server in ["0", "1"] { try rehearsal.cutOff(server) }
    try rehearsal.arm(.keyserverDrift, on: "2")
    for label in ["stick1", "stick2", "stick3"] { try rehearsal.arm(.usbForeign, on: label) }
    rehearsal.restart()
    #expect(rehearsal.isLocked)
  }

  /// It refuses what could not bring its key back, and lets through what could.
  @Test func aLockedSystemChangesNoTypeAndTakesNoLicence() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.removeAll()
    for server in ["0", "1", "2"] { try rehearsal.cutOff(server) }
    rehearsal.restart()
    for type in KeyServerType.allCases {
      #expect(
        rehearsal.refusal { (r) throws(StorageRefusal) in try r.state.enable(type, at: r.now) } == .locked)
      #expect(
        rehearsal.refusal { (r) throws(StorageRefusal) in try r.state.disable(type, at: r.now) } == .locked)
    }
    let licence = rehearsal.refusal { (r) throws(StorageRefusal) in
      try r.state.activateEncryption(licenceKey: "0123-4567-89AB-CDEF", at: r.now)
    }
    #expect(licence == .locked)
    let server = try #require(rehearsal.state.keyServers.find("1"))
    let moved = rehearsal.refusal { (r) throws(StorageRefusal) in
      try r.state.change(server, KeyServerSettings(address: "10.0.1.99"), at: r.now)
    }
    #expect(moved == nil && rehearsal.isLocked)
  }

  @Test func anOldKeyIsNone() throws {
    var rehearsal = try Rehearsal(.usb)
    try rehearsal.insert("spare", 9)
    try rehearsal.rekey(.usb)
    try rehearsal.remove(9)
    try rehearsal.rekey(.usb)
    try rehearsal.removeAll()
    try rehearsal.insert("spare", 9)
    rehearsal.restart()
    #expect(rehearsal.isLocked)
    #expect(rehearsal.alerts == ["1328 cluster 00000204A0605F7E", "2555 portusb 9"])
  }
}
