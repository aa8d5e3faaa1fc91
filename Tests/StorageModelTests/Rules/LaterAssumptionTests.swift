import Simulation
import Testing

@testable import StorageModel

/// The alternatives of the assumptions about a locked system, about alerts that were marked and about the audit log.
@Suite struct LaterAssumptionTests {
  @Test(arguments: [("ours", false), ("all", true)]) func g31ALockedSystem(choice: String, isRefused: Bool) throws {
    var rehearsal = try Rehearsal(.keyserver, "G31=\(choice)")
    for server in ["0", "1", "2"] { try rehearsal.cutOff(server) }
    rehearsal.restart()
    #expect(rehearsal.isLocked)
    let server = try #require(rehearsal.state.keyServers.find("0"))
    let refusals = [
      rehearsal.refusal { (r) throws(StorageRefusal) in
        _ = try r.state.makeKeyServer(KeyServerSettings(address: "10.0.1.57"), at: r.now)
      },
      rehearsal.refusal { (r) throws(StorageRefusal) in
        try r.state.change(server, KeyServerSettings(name: "other"), at: r.now)
      },
      rehearsal.refusal { (r) throws(StorageRefusal) in try r.state.setDeviceGroup("OTHER") },
      rehearsal.refusal { (r) throws(StorageRefusal) in try r.state.setAuthority(nil, of: .isklm) },
      rehearsal.refusal { (r) throws(StorageRefusal) in try r.state.setUserName("admin") },
      rehearsal.refusal { (r) throws(StorageRefusal) in try r.state.setPassword(isSet: true) },
    ]
    #expect(refusals.allSatisfy { $0 == (isRefused ? .locked : nil) })
    let test = rehearsal.refusal { (r) throws(StorageRefusal) in try r.state.test(server, at: r.now) }
    #expect((test == .locked) == isRefused)
    // Whoever mends what was cut off has the system back.
    try rehearsal.connect("1")
    #expect(!rehearsal.isLocked)
    try rehearsal.state.setPassword(isSet: false)
  }

  @Test func g32AMarkedAlertStaysAwayWhileItsCauseLasts() throws {
    var rehearsal = try Rehearsal(.both, "G32=no")
    try rehearsal.cutOff("1")
    try rehearsal.cutOff("2")
    try rehearsal.state.markAsFixed(100, at: rehearsal.now)
    #expect(rehearsal.alerts == ["1785 086008 keyserver 2"])
    rehearsal.pass(.hours(10))
    try rehearsal.state.change(
      try #require(rehearsal.state.keyServers.find("1")), KeyServerSettings(name: "renamed"), at: rehearsal.now)
    #expect(rehearsal.alerts == ["1785 086008 keyserver 2"])
    #expect(rehearsal.state.impossibility == nil)
    try rehearsal.connect("1")
    try rehearsal.cutOff("1")
    #expect(rehearsal.alerts == ["1785 086008 keyserver 2", "1785 086008 keyserver 1"])
  }

  @Test func g32WhatWasKeptSilentIsLoggedOnceThatIsNotAssumed() throws {
    var rehearsal = try Rehearsal(.both, "G32=no")
    try rehearsal.cutOff("1")
    try rehearsal.state.markAsFixed(100, at: rehearsal.now)
    #expect(rehearsal.alerts.isEmpty)
    try rehearsal.assume("G32=yes")
    #expect(rehearsal.alerts == ["1785 086008 keyserver 1"])
    #expect(rehearsal.state.impossibility == nil)
  }

  @Test func g32WhatCannotBeSilentIsImpossible() throws {
    var rehearsal = try Rehearsal(.both, "G32=no")
    try rehearsal.cutOff("1")
    let subject = try #require(rehearsal.state.events.openAlerts.first).subject
    rehearsal.state.silenced = [subject]
    #expect(rehearsal.state.impossibility == "an open alert is silenced")
    try rehearsal.state.markAsFixed(100, at: rehearsal.now)
    #expect(rehearsal.state.impossibility == "an alert is silenced twice")
    rehearsal.state.silenced = [subject]
    #expect(rehearsal.state.impossibility == nil)
    rehearsal.state.assumptions = Assumptions()
    #expect(rehearsal.state.impossibility == "an alert is silenced although none can be")
  }

  @Test func g30AFailedRenewalIsTriedOnTheNextDay() throws {
    var rehearsal = try Rehearsal(.both, "G30=none")
    try rehearsal.state.enableInternalKey(at: rehearsal.now)
    try rehearsal.arm(.internalKey, times: 1)
    rehearsal.pass(.hours(24))
    #expect(rehearsal.alerts == ["RHRSL9001W cluster 00000204A0605F7E"])
    rehearsal.pass(.hours(23))
    #expect(rehearsal.state.internalKey?.hasFailed == true)
    rehearsal.pass(.hours(1))
    #expect(rehearsal.alerts.isEmpty)
  }

  @Test func g38EveryServerMakesKeys() throws {
    var rehearsal = try Rehearsal(.both, "G38=yes")
    let id = try rehearsal.make()
    #expect(rehearsal.state.keyServers.find(String(id))?.role == .master)
  }

  @Test func g40ATypeWithServersStays() throws {
    var rehearsal = try Rehearsal(.new, "G40=no")
    try rehearsal.state.enable(.isklm, at: rehearsal.now)
    try rehearsal.make(isPrimary: true)
    let refusal = rehearsal.refusal { (r) throws(StorageRefusal) in try r.state.disable(.isklm, at: r.now) }
    #expect(refusal == .typeHasServers)
    try rehearsal.removeServer(0)
    try rehearsal.state.disable(.isklm, at: rehearsal.now)
    #expect(rehearsal.state.keyServerTypes.enabled == nil)
  }

  @Test func g21EventsNameTheSystem() throws {
    var rehearsal = try Rehearsal(.both, "G21=cluster")
    try rehearsal.cutOff("1")
    let event = try #require(rehearsal.state.events.openAlerts.first)
    #expect(event.object.type == "keyserver")
    #expect(rehearsal.state.shown(event).object == rehearsal.state.systemObject)
  }

  @Test func g23NothingThatIsNotEnabledIsDisabled() throws {
    var rehearsal = try Rehearsal(.both, "G23=refuse")
    let recovery = rehearsal.refusal { (r) throws(StorageRefusal) in try r.state.disableRecoveryKey(at: r.now) }
    #expect(recovery == .notEnabled(.recoverykey))
    let own = rehearsal.refusal { (r) throws(StorageRefusal) in try r.state.disableInternalKey(at: r.now) }
    #expect(own == .internalKeyNotEnabled)
  }
}
