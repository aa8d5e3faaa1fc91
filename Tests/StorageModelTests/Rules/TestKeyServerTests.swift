import Simulation
import Testing

@testable import StorageModel

/// `testkeyserver`: who passes, and what is said of who does not.
@Suite struct TestKeyServerTests {
  @Test func itTellsWhoCannotConnect() throws {
    var rehearsal = try Rehearsal()
    #expect(try refusal(&rehearsal, "1") == nil)
    try rehearsal.cutOff("1", from: .node2)
    #expect(try refusal(&rehearsal, "1") == .testFailed(reason: "node2 cannot connect to keyserver1"))
    try rehearsal.cutOff("1")
    #expect(try refusal(&rehearsal, "1") == .testFailed(reason: "node1 and node2 cannot connect to keyserver1"))
    try rehearsal.lose("2")
    #expect(try refusal(&rehearsal, "2") == .testFailed(reason: "node1 and node2 cannot connect to keyserver2"))
  }

  @Test func itAsksForTheExpectedKey() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.prepare(.keyserver)
    #expect(try refusal(&rehearsal, "0") == nil)
    let failure = StorageRefusal.testFailed(reason: "keyserver1 does not return the expected key")
    #expect(try refusal(&rehearsal, "1") == failure)
    try rehearsal.cutOff("1", from: .node1)
    #expect(try refusal(&rehearsal, "1") == .testFailed(reason: "node1 cannot connect to keyserver1"))
    try rehearsal.connect("1")
    try rehearsal.commit(.keyserver)
    #expect(try refusal(&rehearsal, "1") == failure)
    try rehearsal.replicate()
    #expect(try refusal(&rehearsal, "1") == nil)
  }

  /// What the same look logs an alert for is not passed.
  @Test func itAsksForTheTypeAndForAPrimaryThatMakesKeys() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.state.change(
      try #require(rehearsal.state.keyServers.find("1")), KeyServerSettings(becomesPrimary: true), at: rehearsal.now)
    #expect(try refusal(&rehearsal, "1") == .testFailed(reason: "keyserver1 is the primary and makes no keys"))
    // The test is a look, also where the system looks seldom.
    try rehearsal.assume("G05=regularly")
    try rehearsal.state.promote("1", at: rehearsal.now)
    #expect(try refusal(&rehearsal, "1") == nil)
    var fresh = try Rehearsal(.new)
    try fresh.state.enable(.isklm, at: fresh.now)
    try fresh.make(isPrimary: true)
    try fresh.state.disable(.isklm, at: fresh.now)
    #expect(try refusal(&fresh, "0") == nil)
    try fresh.state.enable(.ciphertrustmanager, at: fresh.now)
    #expect(
      try refusal(&fresh, "0") == .testFailed(reason: "keyserver0 is of another type than the enabled one"))
    #expect(fresh.alerts == ["1785 086007 keyserver 0"])
  }

  @Test func itIsLetThroughOnALockedSystem() throws {
    var rehearsal = try Rehearsal(.keyserver)
    for server in ["0", "1", "2"] { try rehearsal.lose(server) }
    rehearsal.restart()
    #expect(try refusal(&rehearsal, "1") == .testFailed(reason: "node1 and node2 cannot connect to keyserver1"))
  }

  @Test func aTestThatIsPassedChangesNothing() throws {
    var rehearsal = try Rehearsal()
    let before = rehearsal.state
    try rehearsal.test("keyserver2")
    #expect(rehearsal.state == before)
  }

  private func refusal(_ rehearsal: inout Rehearsal, _ id: String) throws -> StorageRefusal? {
    let server = try #require(rehearsal.state.keyServers.find(id))
    return rehearsal.refusal { rehearsal throws(StorageRefusal) in
      try rehearsal.state.test(server, at: rehearsal.now)
    }
  }
}
