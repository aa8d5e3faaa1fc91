import Simulation
import Testing

@testable import StorageModel

/// The primary fails to make a key: the fault strikes so often, leaves its alert, and nothing else.
@Suite struct CreationFaultTests {
  @Test(arguments: [1, 2, 5]) func itStrikesAsOftenAsItIsArmed(times: Int) throws {
    var rehearsal = try Rehearsal()
    try rehearsal.arm(.create, times: times)
    let untouched = rehearsal.state
    for left in (0..<times).reversed() {
      let refusal = rehearsal.refusal(.prepare, .keyserver)
      #expect(refusal == .keyNotCreated(primary: "keyserver0", reason: "KMIP error"))
      #expect(rehearsal.state.failingCreations == FaultCount(left))
      #expect(rehearsal.rekeys == [.no, .no])
      #expect(rehearsal.alerts == ["1785 086006 keyserver 0"])
      #expect(rehearsal.state.events.nextSequence == EventLog.firstSequence + 1)
    }
    #expect(rehearsal.state.keyServers.all.map(\.keys) == untouched.keyServers.all.map(\.keys))
    // A key that was never made has used up no name.
    var other = try Rehearsal()
    try other.prepare(.keyserver)
    try rehearsal.prepare(.keyserver)
    #expect(rehearsal.prepared(.keyserver) == other.prepared(.keyserver))
  }

  @Test func anotherGuardIsAskedFirst() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.arm(.create, times: 1)
    try rehearsal.cutOff("2")
    #expect(rehearsal.refusal(.prepare, .keyserver) == .keyServerNotOnline(name: "keyserver2", status: "offline"))
    #expect(rehearsal.state.failingCreations == FaultCount(1))
  }

  @Test func theAlertGoesWithTheNextKey() throws {
    var rehearsal = try failedOnce()
    try rehearsal.prepare(.keyserver)
    #expect(rehearsal.alerts == ["1785 086006 keyserver 1", "1785 086006 keyserver 2"])
    #expect(rehearsal.closed == ["1785 086006 keyserver 0"])
  }

  @Test func theAlertGoesWithATestThatIsPassed() throws {
    var rehearsal = try failedOnce()
    #expect(rehearsal.statuses == [.online, .online, .online])
    try rehearsal.test("0")
    #expect(rehearsal.alerts.isEmpty)
  }

  @Test func aTestThatIsNotPassedLeavesTheAlert() throws {
    var rehearsal = try failedOnce()
    try rehearsal.cutOff("0", from: .node1)
    let refusal = rehearsal.refusal { rehearsal throws(StorageRefusal) in
      guard let server = rehearsal.state.keyServers.find("0") else { return }
      try rehearsal.state.test(server, at: rehearsal.now)
    }
    #expect(refusal == .testFailed(reason: "node1 cannot connect to keyserver0"))
    #expect(rehearsal.alerts == ["1785 086006 keyserver 0", "1785 086008 keyserver 0"])
  }

  @Test func aPreparedKeyOutlivesAFailedReplacement() throws {
    var rehearsal = try Rehearsal(.multimaster, "G03=replace")
    try rehearsal.prepare(.keyserver)
    let prepared = rehearsal.prepared(.keyserver)
    try rehearsal.arm(.create, times: 1)
    #expect(rehearsal.refusal(.prepare, .keyserver)?.leavesTrace == true)
    #expect(rehearsal.prepared(.keyserver) == prepared)
    #expect(rehearsal.statuses == [.online, .online, .online])
  }

  private func failedOnce() throws -> Rehearsal {
    var rehearsal = try Rehearsal()
    try rehearsal.arm(.create, times: 1)
    _ = rehearsal.refusal(.prepare, .keyserver)
    return rehearsal
  }
}
