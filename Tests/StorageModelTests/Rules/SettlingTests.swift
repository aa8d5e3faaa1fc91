import Simulation
import Testing

@testable import StorageModel

/// Time passing: the outcome depends on the state and the time, never on how often somebody looks.
@Suite struct SettlingTests {
  /// A state, and how long it is left alone.
  struct Wait: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let begins: @Sendable (inout Rehearsal) throws -> Void
    let length: SimDuration

    init(_ description: String, _ length: SimDuration, _ begins: @escaping @Sendable (inout Rehearsal) throws -> Void) {
      testDescription = description
      self.length = length
      self.begins = begins
    }
  }

  static let waits = [
    Wait("nothing to replicate", .hours(51)) { _ in },
    Wait("a new key", .hours(51)) { try $0.rekey(.keyserver) },
    Wait("a prepared key", .hours(51)) { try $0.prepare(.keyserver) },
    Wait("to the very run", .hours(50)) { try $0.rekey(.keyserver) },
    Wait("to just before it", SimDuration(seconds: 50 * 3600 - 1)) { try $0.rekey(.keyserver) },
    Wait("failing runs", .hours(61)) { rehearsal in
      try rehearsal.rekey(.keyserver)
      try rehearsal.arm(.replication, times: 4)
    },
    Wait("more failing runs than time", .hours(61)) { try $0.arm(.replication, times: 4000) },
    Wait("no primary", .hours(61)) { rehearsal in
      try rehearsal.rekey(.keyserver)
      try rehearsal.lose("0")
    },
    Wait("no primary, failing runs", .hours(61)) { rehearsal in
      try rehearsal.cutOff("0")
      try rehearsal.arm(.replication, times: 2)
    },
    Wait("a server that is back empty", .hours(61)) { rehearsal in
      try rehearsal.lose("1")
      try rehearsal.find("1")
    },
    Wait("drift", .hours(61)) { try $0.arm(.keyserverDrift, on: "0") },
    Wait("a locked system", .hours(61)) { rehearsal in
      try rehearsal.removeAll()
      for server in ["0", "1", "2"] { try rehearsal.lose(server) }
      rehearsal.restart()
    },
    Wait("every minute", .hours(3)) { rehearsal in
      rehearsal.pass(SimDuration(seconds: 59))
      rehearsal.replication(.every(SimDuration(seconds: 60)))
      try rehearsal.rekey(.keyserver)
    },
    Wait("two schedules of a minute", .hours(3)) { rehearsal in
      rehearsal.replication(.every(SimDuration(seconds: 60)))
      rehearsal.look(every: 60)
      try rehearsal.rekey(.keyserver)
    },
    Wait("two schedules of a minute, the other way round", .hours(3)) { rehearsal in
      rehearsal.look(every: 60)
      rehearsal.replication(.every(SimDuration(seconds: 60)))
    },
    Wait("two schedules of a minute, apart", .hours(3)) { rehearsal in
      rehearsal.look(every: 60)
      rehearsal.pass(SimDuration(seconds: 7))
      rehearsal.replication(.every(SimDuration(seconds: 60)))
    },
    Wait("two schedules that meet now and then", .hours(20)) { rehearsal in
      rehearsal.look(every: 420)
      rehearsal.replication(.every(SimDuration(seconds: 660)))
      try rehearsal.rekey(.keyserver)
    },
    Wait("a short schedule and a long one", .hours(51)) { rehearsal in
      rehearsal.look(every: 900)
      try rehearsal.rekey(.keyserver)
    },
    Wait("two schedules and a fault to come", .hours(9)) { rehearsal in
      rehearsal.look(every: 60)
      rehearsal.replication(.every(SimDuration(seconds: 45)))
      let fault = DelayedFault(fault: .keyserverLost, object: "1", count: nil, value: nil)
      try rehearsal.state.arm(fault, at: rehearsal.now + .hours(4))
    },
    Wait("by hand", .days(2)) { $0.replication(.manual) },
  ]

  @Test(arguments: waits, [1, 7, 60, 599, 3600, 18_000, 36_001])
  func lookingOftenOrOnceIsTheSame(wait: Wait, step: Int) throws {
    var rare = try Rehearsal()
    try wait.begins(&rare)
    var often = rare
    rare.pass(wait.length)
    let steps = wait.length.seconds / max(step, wait.length.seconds / 2000)
    for _ in 0..<steps { often.state.settle(to: often.now + SimDuration(seconds: wait.length.seconds / steps)) }
    often.state.settle(to: rare.now)
    #expect(often.state == rare.state)
  }

  @Test func everythingIsStampedWithItsOwnTime() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.rekey(.keyserver)
    try rehearsal.arm(.replication, times: 2)
    rehearsal.pass(.days(365))
    #expect(rehearsal.state.events.closed.map(\.fixedTime) == Array(repeating: Rehearsal.start + .hours(15), count: 2))
    // 8760 hours are 1752 runs of five hours each.
    #expect(rehearsal.state.replication.lastRun == Rehearsal.start + .hours(8760))
    #expect(rehearsal.state.nextReplication == Rehearsal.start + .hours(8765))
  }

  @Test func timeDoesNotGoBack() throws {
    var rehearsal = try Rehearsal()
    rehearsal.pass(.hours(7))
    let before = rehearsal.state
    rehearsal.state.settle(to: Rehearsal.start)
    rehearsal.state.settle(to: rehearsal.now)
    #expect(rehearsal.state == before)
  }

  /// From the first instant to the last, at once: longer than the longest duration.
  @Test(arguments: ["7h", "5h", "60s", "11d"]) func aCenturyIsCountedExactly(interval: String) throws {
    var state = StorageState.fresh(.keyserver, at: .earliest, assumptions: [:])
    let mode = try #require(Replication.Mode(interval))
    let length = try #require(SimDuration(interval)).seconds
    state.chooseReplication(.manual, at: .earliest)
    state.chooseReplication(mode, at: .earliest)
    let end = SimTime(clamping: SimTime.latest.secondsSince1970 - 1)
    state.settle(to: end)
    let runs = end.seconds(since: .earliest) / length
    #expect(state.replication.lastRun?.seconds(since: .earliest) == runs * length)
    #expect(state.impossibility == nil)
  }

  /// Two schedules do not keep each other from being passed over: gone through, these would be thousands of millions of runs.
  @Test(arguments: [1, 2], [1, 3]) func twoSchedulesArePassedOverTogether(replication: Int, look: Int) throws {
    var state = StorageState.fresh(.keyserver, at: .earliest, assumptions: [:])
    state.chooseReplication(.every(SimDuration(seconds: replication)), at: .earliest)
    state.chooseValidation(every: SimDuration(seconds: look), at: .earliest)
    let end = SimTime(clamping: SimTime.latest.secondsSince1970 - 10)
    state.settle(to: end)
    let length = end.seconds(since: .earliest)
    #expect(state.replication.lastRun?.seconds(since: .earliest) == length - length % replication)
    #expect(state.impossibility == nil)
  }

  /// Runs that come to nothing are passed over, whatever it is that they come to nothing by: looking after decades must not
  /// take long.
  @Test(arguments: [0, 1], [false, true]) func idleRunsArePassedOver(failures: Int, isOutOfReach: Bool) throws {
    var rehearsal = try Rehearsal(.keyserver)
    if failures > 0 { try rehearsal.arm(.replication, times: failures) }
    if isOutOfReach { try rehearsal.cutOff("0") }
    let run = rehearsal.state.agenda.takeDue(at: .latest)
    let due = try #require(run).due
    rehearsal.state.runScheduledReplication(at: due, lookingAheadTo: due + .hours(5000))
    let isFailing = failures > 0 && !isOutOfReach
    #expect(rehearsal.state.nextReplication == due + .hours(isFailing ? 5 : 5000))
    #expect(rehearsal.state.replication.failingRuns == FaultCount(isFailing ? 0 : failures))
  }

  @Test func atTheEndOfTimeNothingIsDueAnyMore() throws {
    var state = StorageState.fresh(.keyserver, at: .earliest, assumptions: [:])
    state.settle(to: .latest)
    #expect(state.nextReplication == nil)
    state.chooseReplication(.manual, at: .latest)
    state.chooseReplication(.every(.hours(5)), at: .latest)
    #expect(state.nextReplication == nil)
    #expect(state.impossibility == nil)
    #expect(StorageState.fresh(.both, at: .latest, assumptions: [:]).nextReplication == nil)
  }
}
