import Simulation
import Testing

@testable import StorageModel

/// The guards of the key servers' rekey. Each test begins where all of them would refuse, and mends one after the other: each
/// time the first that is left must answer.
@Suite struct KeyServerGuardTests {
  @Test func prepareAsksInItsOrder() throws {
    var rehearsal = try Rehearsal(.usb)
    try rehearsal.prepare(.usb)
    try rehearsal.removeAll()
    rehearsal.restart()
    try rehearsal.arm(.create, times: 1)
    #expect(rehearsal.refusal(.prepare, .keyserver) == .locked)
    try rehearsal.insert("stick1", 9)
    #expect(rehearsal.refusal(.prepare, .keyserver) == .notEnabled(.keyserver))
    try rehearsal.enable(.keyserver)
    #expect(rehearsal.refusal(.prepare, .keyserver) == .rekeyInProgress)
    try rehearsal.cancel(.usb)
    #expect(rehearsal.refusal(.prepare, .keyserver) == .noPrimary)
    rehearsal.state.keyServers = try Rehearsal(.multimaster).state.keyServers
    rehearsal.state.keyServers.primaryID = 1
    for id in 0...2 { rehearsal.state.keyServers.update(id) { $0.keys = KeyRing() } }
    for server in ["0", "1", "2"] { try rehearsal.cutOff(server) }
    #expect(rehearsal.refusal(.prepare, .keyserver) == .noTypeEnabled)
    try rehearsal.state.enable(.isklm, at: rehearsal.now)
    // The primary is named first, the others in the order of their ids.
    for name in ["keyserver1", "keyserver0", "keyserver2"] {
      #expect(rehearsal.refusal(.prepare, .keyserver) == .keyServerNotOnline(name: name, status: "offline"))
      try rehearsal.connect(name)
    }
    let refusal = rehearsal.refusal(.prepare, .keyserver)
    #expect(refusal == .keyNotCreated(primary: "keyserver1", reason: "KMIP error"))
    #expect(rehearsal.refusal(.prepare, .keyserver) == nil)
    #expect(rehearsal.rekeys == [.no, .prepared])
    #expect(rehearsal.statuses == [.offline, .online, .offline])
  }

  @Test func aSecondPrepareIsRefusedBeforeTheServersAreLookedAt() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.prepare(.keyserver)
    #expect(rehearsal.refusal(.prepare, .keyserver) == .rekeyInProgress)
  }

  @Test func commitAsksInItsOrder() throws {
    var rehearsal = try Rehearsal(.keyserver)
    for server in ["0", "1", "2"] { try rehearsal.cutOff(server) }
    rehearsal.restart()
    #expect(rehearsal.refusal(.commit, .keyserver) == .locked)
    try rehearsal.connect("1")
    #expect(rehearsal.refusal(.commit, .keyserver) == .nothingPrepared)
    try rehearsal.connect("0")
    try rehearsal.connect("2")
    try rehearsal.prepare(.keyserver)
    try rehearsal.cutOff("0")
    #expect(rehearsal.refusal(.commit, .keyserver) == .keyServerNotOnline(name: "keyserver0", status: "offline"))
    try rehearsal.connect("0")
    try rehearsal.cutOff("0", from: .node2)
    #expect(rehearsal.refusal(.commit, .keyserver) == .keyServerNotOnline(name: "keyserver0", status: "degraded"))
    try rehearsal.connect("0")
    #expect(rehearsal.refusal(.commit, .keyserver) == nil)
  }

  @Test func commitIsRefusedOnceThePrimaryHasLostTheNewKey() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.prepare(.keyserver)
    try rehearsal.lose("0")
    try rehearsal.find("0")
    #expect(rehearsal.refusal(.commit, .keyserver) == .keyServerNotOnline(name: "keyserver0", status: "offline"))
    try rehearsal.cancel(.keyserver)
    #expect(rehearsal.statuses == [.offline, .online, .online])
  }

  @Test func commitIsRefusedWhereThePrimaryHoldsAnotherKeyUnderTheNewName() throws {
    var rehearsal = try Rehearsal(.keyserver)
    rehearsal.state.setEncryptedObjects(0)
    try rehearsal.disable(.keyserver)
    try rehearsal.enable(.keyserver)
    try rehearsal.prepare(.keyserver)
    try rehearsal.arm(.keyserverDrift, on: "0")
    #expect(rehearsal.refusal(.commit, .keyserver) == .keyServerNotOnline(name: "keyserver0", status: "offline"))
    try rehearsal.clear(.keyserverDrift, on: "0")
    #expect(rehearsal.refusal(.commit, .keyserver) == nil)
  }

  @Test func commitNeedsAPrimary() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.prepare(.keyserver)
    rehearsal.state.keyServers.primaryID = nil
    #expect(rehearsal.refusal(.commit, .keyserver) == .noPrimary)
  }

  @Test func cancelAsksInItsOrder() throws {
    var rehearsal = try Rehearsal(.keyserver)
    for server in ["0", "1", "2"] { try rehearsal.cutOff(server) }
    rehearsal.restart()
    #expect(rehearsal.refusal(.cancel, .keyserver) == .locked)
    try rehearsal.connect("2")
    #expect(rehearsal.refusal(.cancel, .keyserver) == .nothingPrepared)
  }

  @Test func cancelNeedsNoServer() throws {
    var rehearsal = try Rehearsal(.keyserver)
    try rehearsal.prepare(.keyserver)
    for server in ["0", "1", "2"] { try rehearsal.cutOff(server) }
    #expect(rehearsal.refusal(.cancel, .keyserver) == nil)
  }

  @Test func aSystemWithoutALicenceHasNothingToPrepare() throws {
    var rehearsal = try Rehearsal(.unlicensed)
    for method in EncryptionMethod.keepers {
      #expect(rehearsal.refusal(.prepare, method) == .notEnabled(method))
      #expect(rehearsal.refusal(.commit, method) == .nothingPrepared)
      #expect(rehearsal.refusal(.cancel, method) == .nothingPrepared)
    }
  }
}
