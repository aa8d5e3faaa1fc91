import Simulation
import Testing

@testable import StorageModel

/// How keys get from the primary to the others: by schedule, by hand, and not while something is in the way.
@Suite struct ReplicationTests {
  @Test func theScheduleBringsTheKeyFiveHoursAfterTheStart() throws {
    var rehearsal = try Rehearsal()
    #expect(rehearsal.state.nextReplication == Rehearsal.start + .hours(5))
    rehearsal.pass(.hours(2))
    try rehearsal.rekey(.keyserver)
    rehearsal.pass(SimDuration(seconds: 3 * 3600 - 1))
    #expect(rehearsal.statuses == [.online, .offline, .offline])
    rehearsal.pass(SimDuration(seconds: 1))
    #expect(rehearsal.statuses == [.online, .online, .online])
    #expect(rehearsal.state.replication.lastRun == Rehearsal.start + .hours(5))
    #expect(rehearsal.state.nextReplication == Rehearsal.start + .hours(10))
  }

  @Test func replicationWhilePreparedBringsThePreparedKey() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.prepare(.keyserver)
    rehearsal.pass(.hours(5))
    #expect(rehearsal.statuses == [.online, .online, .online])
    try rehearsal.commit(.keyserver)
    #expect(rehearsal.statuses == [.online, .online, .online])
    #expect(rehearsal.state.serversWithCurrentKey == 3)
  }

  @Test func byHandItDoesNotMoveTheSchedule() throws {
    var rehearsal = try Rehearsal()
    rehearsal.pass(.hours(1))
    try rehearsal.rekey(.keyserver)
    let next = rehearsal.state.nextReplication
    try rehearsal.replicate()
    #expect(rehearsal.statuses == [.online, .online, .online])
    #expect(rehearsal.state.nextReplication == next)
    #expect(rehearsal.state.replication.lastRun == rehearsal.now)
  }

  @Test func manualMeansThatNothingComesByItself() throws {
    var rehearsal = try Rehearsal()
    rehearsal.replication(.manual)
    #expect(rehearsal.state.nextReplication == nil)
    try rehearsal.rekey(.keyserver)
    rehearsal.pass(.days(400))
    #expect(rehearsal.statuses == [.online, .offline, .offline])
    try rehearsal.replicate()
    #expect(rehearsal.statuses == [.online, .online, .online])
  }

  @Test func aNewScheduleBeginsWhenItIsChosen() throws {
    var rehearsal = try Rehearsal()
    rehearsal.pass(.hours(1))
    rehearsal.replication(.every(.hours(2)))
    #expect(rehearsal.state.nextReplication == Rehearsal.start + .hours(3))
    rehearsal.pass(.hours(1))
    // The same again is no new schedule.
    rehearsal.replication(.every(.hours(2)))
    #expect(rehearsal.state.nextReplication == Rehearsal.start + .hours(3))
    rehearsal.replication(.multimaster)
    #expect(rehearsal.state.nextReplication == nil)
  }

  @Test func onlyServersThatCanBeReachedGetKeys() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.rekey(.keyserver)
    try rehearsal.cutOff("1")
    try rehearsal.cutOff("2", from: .node1)
    rehearsal.pass(.hours(5))
    #expect(rehearsal.statuses == [.online, .offline, .degraded])
    try rehearsal.connect("1")
    #expect(rehearsal.statuses == [.online, .offline, .degraded])
    rehearsal.pass(.hours(5))
    #expect(rehearsal.statuses == [.online, .online, .degraded])
  }

  @Test func aRunFailsWithoutThePrimary() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.rekey(.keyserver)
    try rehearsal.cutOff("0")
    let refusal = rehearsal.trainerRefusal { state, now throws(TrainerRefusal) in try state.replicateNow(at: now) }
    #expect(refusal == .primaryOutOfReach)
    rehearsal.pass(.hours(5))
    #expect(rehearsal.statuses == [.offline, .offline, .offline])
    #expect(rehearsal.state.replication.lastRun == nil)
    try rehearsal.connect("0")
    try rehearsal.cutOff("0", from: .node1)
    rehearsal.pass(.hours(5))
    #expect(rehearsal.statuses == [.degraded, .online, .online])
  }

  @Test(arguments: [1, 3]) func aFaultStopsSoManyRuns(count: Int) throws {
    var rehearsal = try Rehearsal()
    try rehearsal.rekey(.keyserver)
    try rehearsal.arm(.replication, times: count)
    rehearsal.pass(.hours(5 * count))
    #expect(rehearsal.statuses == [.online, .offline, .offline])
    #expect(rehearsal.state.replication.failingRuns == nil)
    rehearsal.pass(.hours(5))
    #expect(rehearsal.statuses == [.online, .online, .online])
  }

  @Test func aFaultStopsARunByHandToo() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.rekey(.keyserver)
    try rehearsal.arm(.replication, times: 1)
    let refusal = rehearsal.trainerRefusal { state, now throws(TrainerRefusal) in try state.replicateNow(at: now) }
    #expect(refusal == .replicationFailed)
    #expect(rehearsal.statuses == [.online, .offline, .offline])
    try rehearsal.replicate()
    #expect(rehearsal.statuses == [.online, .online, .online])
  }

  @Test func aRunThatCannotReachThePrimaryUsesUpNoFault() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.arm(.replication, times: 1)
    try rehearsal.cutOff("0")
    rehearsal.pass(.hours(5))
    #expect(rehearsal.state.replication.failingRuns == FaultCount(1))
  }

  @Test func itAddsAndNeverDeletes() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.backUp()
    try rehearsal.rekey(.keyserver)
    try rehearsal.replicate()
    try rehearsal.restore("0")
    #expect(try [0, 1, 2].map { try rehearsal.ring($0) } == [[1], [1, 2], [1, 2]])
    try rehearsal.replicate()
    #expect(try [0, 1, 2].map { try rehearsal.ring($0) } == [[1], [1, 2], [1, 2]])
    #expect(rehearsal.statuses == [.offline, .online, .online])
  }
}
