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
}
