import Simulation
import Testing

@testable import StorageModel

/// Multi-master key servers share everything at once, as far as they can be reached.
@Suite struct MultimasterTests {
  @Test func nobodyGoesOffline() throws {
    var rehearsal = try Rehearsal(.multimaster)
    #expect(rehearsal.state.nextReplication == nil)
    try rehearsal.prepare(.keyserver)
    #expect(rehearsal.statuses == [.online, .online, .online])
    try rehearsal.commit(.keyserver)
    #expect(rehearsal.statuses == [.online, .online, .online])
    #expect(rehearsal.state.serversWithCurrentKey == 3)
    #expect(rehearsal.alerts.isEmpty && rehearsal.closed.isEmpty)
  }

  @Test func whoComesBackGetsWhatItLacks() throws {
    var rehearsal = try Rehearsal(.multimaster, "G01=allow")
    try rehearsal.cutOff("2")
    try rehearsal.rekey(.keyserver)
    #expect(try rehearsal.ring(2) == [1])
    try rehearsal.connect("2")
    #expect(try rehearsal.ring(2) == [1, 2])
    #expect(rehearsal.statuses == [.online, .online, .online])
  }

  @Test func anyHolderWillDo() throws {
    var rehearsal = try Rehearsal(.multimaster)
    try rehearsal.rekey(.keyserver)
    try rehearsal.lose("0")
    try rehearsal.cutOff("1")
    try rehearsal.find("0")
    #expect(try rehearsal.ring(0) == [1, 2])
    #expect(rehearsal.statuses == [.online, .offline, .online])
  }

  @Test func itTakesEffectWhenItIsChosen() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.rekey(.keyserver)
    rehearsal.replication(.multimaster)
    #expect(rehearsal.statuses == [.online, .online, .online])
  }

  @Test func aRestoredServerHasTheNewestKeyToo() throws {
    var rehearsal = try Rehearsal(.multimaster)
    try rehearsal.backUp()
    try rehearsal.rekey(.keyserver)
    try rehearsal.lose("0")
    try rehearsal.restore("0")
    #expect(rehearsal.statuses == [.online, .online, .online])
  }

  @Test func anImpostorDoesNotSpread() throws {
    var rehearsal = try Rehearsal(.multimaster)
    try rehearsal.lose("2")
    try rehearsal.arm(.keyserverDrift, on: "0")
    try rehearsal.find("2")
    #expect(rehearsal.statuses == [.offline, .online, .online])
  }
}
