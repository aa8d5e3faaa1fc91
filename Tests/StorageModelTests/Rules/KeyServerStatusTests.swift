import Simulation
import Testing

@testable import StorageModel

/// A key server's status follows from what it holds and who reaches it.
@Suite struct KeyServerStatusTests {
  @Test func reachIsHalfOfIt() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.cutOff("1")
    #expect(rehearsal.statuses == [.online, .offline, .online])
    try rehearsal.connect("1")
    #expect(rehearsal.statuses == [.online, .online, .online])
    for node in Node.allCases {
      try rehearsal.cutOff("1", from: node)
      #expect(rehearsal.statuses == [.online, .degraded, .online])
      try rehearsal.cutOff("1", from: node)
      #expect(rehearsal.statuses == [.online, .degraded, .online])
      try rehearsal.connect("1")
    }
    #expect(rehearsal.statuses == [.online, .online, .online])
  }

  @Test(arguments: Node.allCases, [Node.node1, .node2, nil]) func faultsAddUp(first: Node, second: Node?) throws {
    var rehearsal = try Rehearsal()
    try rehearsal.cutOff("1", from: first)
    try rehearsal.cutOff("1", from: second)
    #expect(rehearsal.statuses == [.online, first == second ? .degraded : .offline, .online])
    try rehearsal.cutOff("1")
    try rehearsal.cutOff("1", from: first)
    #expect(rehearsal.statuses == [.online, .offline, .online])
    try rehearsal.connect("1")
    #expect(rehearsal.statuses == [.online, .online, .online])
  }

  @Test func theExpectedKeyIsTheOtherHalf() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.lose("1")
    #expect(rehearsal.statuses == [.online, .offline, .online])
    try rehearsal.find("1")
    // It is back, and empty.
    #expect(try rehearsal.ring(1).isEmpty)
    #expect(rehearsal.statuses == [.online, .offline, .online])
    try rehearsal.cutOff("1", from: .node1)
    #expect(rehearsal.statuses == [.online, .offline, .online])
    try rehearsal.replicate()
    #expect(rehearsal.statuses == [.online, .degraded, .online])
  }

  @Test func anotherKeyUnderTheSameNameIsNone() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.arm(.keyserverDrift, on: "1")
    #expect(rehearsal.statuses == [.online, .offline, .online])
    #expect(rehearsal.state.serversWithCurrentKey == 2)
    #expect(rehearsal.alerts == ["1785 086006 keyserver 1"])
    // Replication adds and does not correct.
    try rehearsal.replicate()
    #expect(rehearsal.statuses == [.online, .offline, .online])
    try rehearsal.clear(.keyserverDrift, on: "1")
    #expect(rehearsal.statuses == [.online, .online, .online])
    #expect(rehearsal.alerts.isEmpty)
  }

  @Test func aRekeyPassesOverADriftedKey() throws {
    var rehearsal = try Rehearsal(.both, "G01=allow")
    try rehearsal.arm(.keyserverDrift, on: "2")
    try rehearsal.rekey(.keyserver)
    rehearsal.pass(.hours(5))
    #expect(rehearsal.statuses == [.online, .online, .online])
  }

  @Test func whatIsExpectedChangesWithTheRekey() throws {
    var rehearsal = try Rehearsal()
    let old = rehearsal.current(.keyserver)
    #expect(rehearsal.state.expectedServerKey == old)
    try rehearsal.prepare(.keyserver)
    let new = rehearsal.prepared(.keyserver)
    #expect(rehearsal.state.expectedServerKey == new)
    try rehearsal.cancel(.keyserver)
    #expect(rehearsal.state.expectedServerKey == old)
  }

  @Test func copiesAreCountedWhetherReachedOrNot() throws {
    var rehearsal = try Rehearsal(.both, "G01=allow")
    #expect(rehearsal.state.serversWithCurrentKey == 3)
    try rehearsal.cutOff("1")
    #expect(rehearsal.state.serversWithCurrentKey == 3)
    try rehearsal.lose("2")
    #expect(rehearsal.state.serversWithCurrentKey == 2)
    // It is the current key that counts, not the prepared one.
    try rehearsal.prepare(.keyserver)
    #expect(rehearsal.state.serversWithCurrentKey == 2)
    try rehearsal.commit(.keyserver)
    #expect(rehearsal.state.serversWithCurrentKey == 1)
  }
}
