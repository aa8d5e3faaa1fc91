import Simulation
import Testing

@testable import StorageModel

/// Faults that are armed later.
@Suite struct DelayedFaultTests {
  @Test func itStrikesAtItsTime() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.later(.keyserverLost, on: "0", after: SimDuration(seconds: 30))
    rehearsal.pass(SimDuration(seconds: 29))
    #expect(rehearsal.statuses == [.online, .online, .online])
    rehearsal.pass(.hours(1))
    #expect(rehearsal.statuses == [.offline, .online, .online])
    #expect(rehearsal.state.events.openAlerts.map(\.time) == [Rehearsal.start + SimDuration(seconds: 30)])
  }

  @Test func itCanBeWithdrawn() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.later(.keyserverLost, on: "1", after: .hours(1))
    try rehearsal.later(.create, on: nil, count: 1, after: .hours(1))
    let others = rehearsal.state.agenda.items.count
    try rehearsal.state.clear(.keyserverLost, on: "keyserver1", at: rehearsal.now)
    #expect(rehearsal.state.agenda.items.count == others - 1)
    try rehearsal.state.clear(.create, on: nil, at: rehearsal.now)
    #expect(rehearsal.state.agenda.items.count == others - 2)
    let again = rehearsal.trainerRefusal { state, now throws(TrainerRefusal) in
      try state.clear(.create, on: nil, at: now)
    }
    #expect(again == .notArmed("create"))
    rehearsal.pass(.hours(2))
    #expect(rehearsal.statuses == [.online, .online, .online])
  }

  @Test func aCountedOneIsArmedWithItsCount() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.later(.replication, on: nil, count: 2, after: .hours(4))
    try rehearsal.rekey(.keyserver)
    rehearsal.pass(.hours(14))
    #expect(rehearsal.statuses == [.online, .offline, .offline])
    rehearsal.pass(.hours(1))
    #expect(rehearsal.statuses == [.online, .online, .online])
  }

  @Test func whatIsGoneByThenIsNotStruck() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.later(.keyserverLost, on: "2", after: .hours(1))
    try rehearsal.removeServer(2)
    rehearsal.pass(.hours(2))
    #expect(rehearsal.statuses == [.online, .online])
  }

  @Test(arguments: [
    (StorageFault.keyserverLost, TrainerRefusal.noKeyServer), (.usbForeign, .noStick("nobody")),
  ]) func thereMustBeSuchAnObjectNow(fault: StorageFault, expected: TrainerRefusal) throws {
    var rehearsal = try Rehearsal()
    let delayed = DelayedFault(fault: fault, object: "nobody", count: nil, value: nil)
    let refusal = rehearsal.trainerRefusal { state, now throws(TrainerRefusal) in
      try state.arm(delayed, at: now + .hours(1))
    }
    #expect(refusal == expected)
  }

  /// There is no later at the end of time.
  @Test func atTheEndOfTimeItStrikesNow() throws {
    var state = StorageState.fresh(.keyserver, at: .latest, assumptions: [:])
    let fault = DelayedFault(fault: .keyserverUnreachable, object: "1", count: nil, value: "node2")
    try state.arm(fault, at: SimTime.latest + .hours(1))
    #expect(state.keyServers.all.map(state.status) == [.online, .degraded, .online])
    #expect(state.impossibility == nil)
  }

  @Test func anAnswerIsLostSoOften() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.arm(.replyLost, times: 2)
    let lost = (0..<3).map { _ in rehearsal.state.loseReply() }
    #expect(lost == [true, true, false])
  }
}

extension Rehearsal {
  fileprivate mutating func later(
    _ fault: StorageFault, on object: String?, count: Int? = nil, after delay: SimDuration
  ) throws {
    let delayed = DelayedFault(fault: fault, object: object, count: count.flatMap { FaultCount($0) }, value: nil)
    try state.arm(delayed, at: now + delay)
  }
}
