import Simulation
import Testing

@testable import StorageModel

/// Making, changing and removing key servers.
@Suite struct KeyServerChangeTests {
  @Test func aNewServerIsOfflineUntilItHasTheKey() throws {
    var rehearsal = try Rehearsal()
    let id = try rehearsal.make()
    #expect(id == 3)
    #expect(rehearsal.statuses == [.online, .online, .online, .offline])
    #expect(rehearsal.alerts == ["1785 086006 keyserver 3"])
    rehearsal.pass(.hours(5))
    #expect(rehearsal.statuses == [.online, .online, .online, .online])
    #expect(rehearsal.alerts.isEmpty)
  }

  @Test func amongMastersItHasTheKeyAtOnce() throws {
    var rehearsal = try Rehearsal(.multimaster)
    try rehearsal.make()
    #expect(rehearsal.statuses == [.online, .online, .online, .online])
    #expect(try rehearsal.server(3).role == .master)
  }

  @Test func makingAsksInItsOrder() throws {
    var rehearsal = try Rehearsal(.new)
    #expect(rehearsal.refusalToMake(name: "bad ", "10.0.1.54") == .noTypeEnabled)
    rehearsal = try Rehearsal()
    #expect(rehearsal.refusalToMake(name: "bad ", "10.0.1.54", isPrimary: true) == .badName)
    #expect(rehearsal.refusalToMake(name: "keyserver2", "10.0.1.60", isPrimary: true) == .objectExists)
    #expect(rehearsal.refusalToMake(name: nil, "10.0.1.54", isPrimary: true) == .objectExists)
    try rehearsal.prepare(.keyserver)
    #expect(rehearsal.refusalToMake(name: nil, "10.0.1.60", isPrimary: true) == .rekeyInProgress)
    // Making one that is not to be the primary is allowed meanwhile.
    #expect(rehearsal.refusalToMake(name: nil, "10.0.1.60") == nil)
    try rehearsal.commit(.keyserver)
    #expect(rehearsal.refusalToMake(name: "bad ", "10.0.1.61") == .tooManyKeyServers)
    rehearsal = try Rehearsal()
    #expect(rehearsal.refusalToMake(name: nil, "10.0.1.60", isPrimary: true) == .lacksCurrentKey("keyserver3"))
  }

  /// A name that was given to another is passed over: two of a name would be impossible.
  @Test func theUsualNameIsAFreeOne() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.change(1, name: "keyserver3")
    try rehearsal.make()
    #expect(rehearsal.state.keyServers.all.map(\.name) == ["keyserver0", "keyserver3", "keyserver2", "keyserver4"])
    #expect(rehearsal.state.impossibility == nil)
  }

  @Test func theLowestFreeIdIsGiven() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.removeServer(1)
    #expect(try rehearsal.make() == 1)
    #expect(rehearsal.state.keyServers.all.map(\.name) == ["keyserver0", "keyserver1", "keyserver2"])
  }

  @Test func thePrimaryMovesToAServerThatHoldsTheKey() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.rekey(.keyserver)
    #expect(rehearsal.refusalToMakePrimary(1) == .lacksCurrentKey("keyserver1"))
    try rehearsal.replicate()
    try rehearsal.prepare(.keyserver)
    #expect(rehearsal.refusalToMakePrimary(1) == .rekeyInProgress)
    try rehearsal.cancel(.keyserver)
    #expect(rehearsal.refusalToMakePrimary(1) == nil)
    #expect(rehearsal.state.keyServers.primary?.id == 1)
  }

  @Test func aCloneIsNoPrimaryUntilItIsPromoted() throws {
    var rehearsal = try Rehearsal()
    #expect(rehearsal.refusalToMakePrimary(1) == nil)
    #expect(rehearsal.alerts == ["1785 086009 keyserver 1"])
    #expect(rehearsal.statuses == [.online, .online, .online])
    let before = rehearsal.state
    #expect(
      rehearsal.refusal(.prepare, .keyserver) == .keyNotCreated(primary: "keyserver1", reason: "it is a clone"))
    #expect(rehearsal.state == before)
    try rehearsal.state.promote("1", at: rehearsal.now)
    #expect(rehearsal.alerts.isEmpty)
    try rehearsal.prepare(.keyserver)
    #expect(rehearsal.statuses == [.offline, .online, .offline])
  }

  @Test func removingAsksInItsOrder() throws {
    var rehearsal = try Rehearsal(.keyserver)
    for server in ["0", "1", "2"] { try rehearsal.cutOff(server) }
    rehearsal.restart()
    #expect(rehearsal.refusalToRemove(0) == .locked)
    for server in ["0", "1", "2"] { try rehearsal.connect(server) }
    #expect(rehearsal.refusalToRemove(0) == .isPrimary("keyserver0"))
    try rehearsal.lose("0")
    #expect(rehearsal.refusalToRemove(1) == nil)
    #expect(rehearsal.refusalToRemove(2) == .lastHolder("keyserver2"))
    try rehearsal.assume("G08=allow")
    #expect(rehearsal.refusalToRemove(2) == nil)
    #expect(rehearsal.refusalToRemove(0) == nil)
    #expect(rehearsal.state.keyServers.primary == nil)
    #expect(rehearsal.refusal(.prepare, .keyserver) == .noPrimary)
  }

  /// There is always a way without the trainer to a primary that makes keys.
  @Test func thePrimaryOfAFreshSystemMakesKeys() throws {
    var rehearsal = try Rehearsal(.new)
    try rehearsal.state.enable(.isklm, at: rehearsal.now)
    try rehearsal.make("10.0.0.1")
    try rehearsal.make("10.0.0.2", isPrimary: true)
    try rehearsal.make("10.0.0.3")
    #expect(rehearsal.state.keyServers.all.map(\.role) == [.master, .master, .clone])
    try rehearsal.enable(.keyserver)
    try rehearsal.rekey(.keyserver)
  }

  @Test func aServerOfAnotherTypeIsNobodysClone() throws {
    var rehearsal = try Rehearsal(.new)
    try rehearsal.state.enable(.isklm, at: rehearsal.now)
    try rehearsal.make("10.0.0.1", isPrimary: true)
    try rehearsal.state.disable(.isklm, at: rehearsal.now)
    try rehearsal.state.enable(.ciphertrustmanager, at: rehearsal.now)
    for address in ["10.0.0.2", "10.0.0.3"] { try rehearsal.make(address) }
    #expect(rehearsal.state.keyServers.all.map(\.role) == [.master, .master, .master])
  }

  @Test func aCertificateThatIsRemovedIsNotAccepted() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.arm(.keyserverCertificate, on: "1")
    try rehearsal.state.change(
      try #require(rehearsal.state.keyServers.find("1")), KeyServerSettings(certificate: .remove), at: rehearsal.now)
    #expect(rehearsal.statuses == [.online, .offline, .online])
  }

  @Test func thePrimaryIsRemovedLastOfAll() throws {
    var rehearsal = try Rehearsal(.both)
    #expect(rehearsal.refusalToRemove(0) == .isPrimary("keyserver0"))
    try rehearsal.disable(.keyserver)
    #expect(rehearsal.refusalToRemove(0) == .isPrimary("keyserver0"))
    try rehearsal.removeServer(1)
    try rehearsal.removeServer(2)
    try rehearsal.enable(.keyserver)
    try rehearsal.prepare(.keyserver)
    #expect(rehearsal.refusalToRemove(0) == .isPrimary("keyserver0"))
    try rehearsal.cancel(.keyserver)
    #expect(rehearsal.refusalToRemove(0) == nil)
    #expect(rehearsal.state.keyServers.all.isEmpty)
    #expect(rehearsal.state.impossibility == nil)
  }

  /// A cancel falls back on the key in force; its last holder is not to be removed meanwhile.
  @Test func theLastHolderOfTheCurrentKeyStaysWhileAnotherIsPrepared() throws {
    var rehearsal = try Rehearsal(.keyserver)
    try rehearsal.prepare(.keyserver)
    try rehearsal.lose("0")
    #expect(rehearsal.refusalToRemove(1) == nil)
    #expect(rehearsal.refusalToRemove(2) == .lastHolder("keyserver2"))
  }

  @Test func aRemovedServersAlertGoesWithIt() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.cutOff("2")
    try rehearsal.removeServer(2)
    #expect(rehearsal.alerts.isEmpty)
    #expect(rehearsal.closed == ["1785 086008 keyserver 2"])
  }

  @Test func aRenamedServersAlertStays() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.cutOff("2")
    try rehearsal.change(2, name: "south")
    #expect(rehearsal.state.events.openAlerts.map(\.sequence) == [100])
  }

  @Test(arguments: [CertificateTrouble.server, .system]) func aCertificateThatIsNotAccepted(trouble: CertificateTrouble)
    throws
  {
    var rehearsal = try Rehearsal()
    try rehearsal.state.arm(.keyserverCertificate, on: "1", value: trouble.rawValue, at: rehearsal.now)
    #expect(rehearsal.statuses == [.online, .offline, .online])
    #expect(rehearsal.alerts == ["1785 086008 keyserver 1"])
    let certificate = try #require(try rehearsal.server(0).certificate)
    try rehearsal.state.change(
      rehearsal.server(1), KeyServerSettings(certificate: .store(certificate)), at: rehearsal.now)
    // A new certificate of the server helps if it was the server's that was not accepted.
    #expect(rehearsal.statuses[1] == (trouble == .server ? .online : .offline))
  }
}
