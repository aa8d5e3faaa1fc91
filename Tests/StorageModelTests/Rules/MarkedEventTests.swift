import Simulation
import Testing

@testable import StorageModel

/// Marking an event as fixed closes the entry, and mends nothing.
@Suite struct MarkedEventTests {
  @Test func whileTheCauseLastsItIsLoggedAnew() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.cutOff("1")
    rehearsal.pass(.hours(1))
    try rehearsal.mark(100)
    #expect(rehearsal.state.events.openAlerts.map(\.sequence) == [101])
    #expect(rehearsal.alerts == ["1785 086008 keyserver 1"])
    let closed = try #require(rehearsal.state.events.closed.first)
    #expect(closed.sequence == 100)
    #expect(closed.isFixedByHand)
    #expect(closed.fixedTime == Rehearsal.start + .hours(1))
    #expect(rehearsal.state.events.openAlerts.first?.time == Rehearsal.start + .hours(1))
    try rehearsal.connect("1")
    #expect(rehearsal.state.events.closed.map(\.isFixedByHand) == [true, false])
  }

  @Test(arguments: [99, 100, 101, 102, 103]) func onlyAnOpenAlertCanBeMarked(number: Int) throws {
    var rehearsal = try Rehearsal()
    try rehearsal.cutOff("1")
    try rehearsal.cutOff("2")
    try rehearsal.connect("1")
    let refusal = rehearsal.refusal { rehearsal throws(StorageRefusal) in
      try rehearsal.state.markAsFixed(number, at: rehearsal.now)
    }
    #expect(refusal == (number == 101 ? nil : .notAnOpenEvent))
  }

  @Test func whatHasNoErrorCodeDoesNotComeFirst() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.cutOff("1")
    rehearsal.state.internalKey = InternalKey(lastRekey: rehearsal.now, hasFailed: true)
    rehearsal.state.followUp(at: rehearsal.now)
    #expect(rehearsal.alerts == ["1785 086008 keyserver 1", "RHRSL9001W cluster 00000204A0605F7E"])
    #expect(rehearsal.state.gravestAlert?.sequence == 100)
  }
}

extension Rehearsal {
  fileprivate mutating func mark(_ number: Int) throws { try state.markAsFixed(number, at: now) }
}

/// The bytes that the log keeps of what a key server answered.
@Suite struct SenseTests {
  private static let itemNotFound = SenseData(words: [0, 1, 0x1])
  private static let generalFailure = SenseData(words: [0, 1, 0x100])

  @Test func aKeyThatIsNotThere() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.prepare(.keyserver)
    #expect(rehearsal.state.events.openAlerts.map(\.sense) == [Self.itemNotFound, Self.itemNotFound])
  }

  @Test func aKeyThatCouldNotBeMade() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.arm(.create, times: 1)
    #expect(rehearsal.refusal(.prepare, .keyserver)?.leavesTrace == true)
    #expect(rehearsal.state.events.openAlerts.map(\.sense) == [Self.generalFailure])
  }

  @Test func anotherKeyUnderTheName() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.arm(.keyserverDrift, on: "1")
    #expect(rehearsal.alerts == ["1785 086006 keyserver 1"])
    #expect(rehearsal.state.events.openAlerts.map(\.sense) == [SenseData.none])
  }

  @Test func theOtherEventsHaveNone() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.cutOff("1")
    try rehearsal.cutOff("0")
    rehearsal.restart()
    #expect(!rehearsal.state.events.openAlerts.isEmpty)
    #expect(rehearsal.state.events.openAlerts.allSatisfy { $0.sense == .none })
  }
}
