import Simulation
import Testing

@testable import LMDKPModel

/// Answers: late, lost, damaged, misdirected, and those that nobody waits for any more.
@Suite struct AnswerTests {
  @Test func theUsualAnswerTakesTenMinutesToAnHour() {
    let minutes = (0..<1000).map { ProcedureTimes.answer(to: $0).seconds / 60 }
    #expect(minutes.min() == 10 && minutes.max() == 60)
    #expect(minutes[1...3] == [33, 40, 47])
  }

  @Test func anAnswerArrivesWhateverIsDoneMeanwhile() throws {
    var bench = try Bench(upTo: .submitted)
    bench.state.logOff([.lmd, .kp])
    bench.state.arm(.messageServer)
    bench.pass(.minutes(33))
    #expect(bench.state.mailbox == [.response(request: 1, isDamaged: false)])
    try bench.state.clear(.messageServer)
    try bench.logOn(.lmd)
    try bench.state.connectToMessageServer()
    #expect(try bench.state.retrieve(at: bench.now) == [2])
    #expect(bench.state.mailbox.isEmpty)
  }

  @Test func aResponseIsOfTheTimeWhenItIsRetrieved() throws {
    var bench = try Bench(upTo: .submitted)
    bench.pass(.hours(2))
    _ = try bench.state.retrieve(at: bench.now)
    #expect(bench.state.desktop.message(2)?.time == bench.now)
    #expect(bench.log.last == "LMDKP9003I message 2")
  }

  @Test func itIsOverdueFromAnHourOn() throws {
    var bench = try Bench(upTo: .wrapped)
    #expect(try bench.state.isOverdue(bench.vector) == nil)
    bench.state.arm(.responseLost, times: try #require(FaultCount(1)))
    try bench.take(.submitted)
    #expect(bench.state.agenda.items.isEmpty)
    bench.pass(SimDuration(seconds: 3599))
    #expect(try bench.state.isOverdue(bench.vector) == false)
    #expect(bench.state.deadlines.contains(bench.now + SimDuration(seconds: 1)))
    bench.pass(SimDuration(seconds: 1))
    #expect(try bench.state.isOverdue(bench.vector) == true)
    bench.pass(.days(400))
    #expect(bench.state.mailbox.isEmpty)
    #expect(try bench.vector.rekey.word == "submitted")
  }

  @Test func aDelayIsOfTheNextAnswerOnly() throws {
    var bench = try Bench(upTo: .wrapped)
    bench.state.delayResponse(by: .hours(3))
    try bench.take(.submitted)
    #expect(bench.state.faults.responseDelay == nil)
    #expect(bench.state.agenda.items.map(\.due) == [bench.now + .hours(3)])
    try bench.state.cancelRekey(of: "0", at: bench.now)
    let second = try bench.state.requestRekey(of: "0", at: bench.now)
    try bench.state.wrap(second, for: Account.authority)
    try bench.state.send(second, at: bench.now)
    #expect(bench.state.agenda.items.map(\.due) == [bench.now + .minutes(40), bench.now + .hours(3)])
  }

  @Test func aDelayOfNothingIsPossible() throws {
    var bench = try Bench(upTo: .wrapped)
    bench.state.delayResponse(by: SimDuration(seconds: 0))
    try bench.take(.submitted)
    #expect(bench.state.impossibility == nil)
    bench.state.settle(to: bench.now)
    #expect(bench.state.mailbox.count == 1)
  }

  @Test func aDamagedResponseFailsTheRekey() throws {
    let bench = try RekeyStateTests.damaged()
    #expect(try bench.vector.rekey == .failed(request: 1, .rejected))
    #expect(try bench.status(2) == "rejected")
  }

  @Test func aDamagedResponseToACancelledRequestFailsNothing() throws {
    var bench = try Bench(upTo: .wrapped)
    bench.state.arm(.responseCorrupt, times: try #require(FaultCount(1)))
    try bench.take(.submitted)
    try bench.state.cancelRekey(of: "0", at: bench.now)
    let second = try bench.state.requestRekey(of: "0", at: bench.now)
    bench.pass(.hours(1))
    #expect(try bench.state.retrieve(at: bench.now) == [3])
    #expect(try bench.refusal { state, _ in try state.unwrap(3) } == .rejected)
    #expect(try bench.vector.rekey == .requested(request: second))
  }

  @Test func aLateResponseIsAnOrphan() throws {
    var bench = try Bench(upTo: .submitted)
    try bench.state.cancelRekey(of: "0", at: bench.now)
    #expect(try bench.status(1) == "cancelled")
    bench.pass(.hours(1))
    #expect(try bench.state.retrieve(at: bench.now) == [2])
    #expect(try bench.refusal { state, _ in try state.unwrap(2) } == .unasked)
    #expect(try bench.status(2) == "orphan")
    #expect(try bench.vector.rekey == .no)
  }

  @Test func cancellingWhatIsReadyMakesItsResponseAnOrphan() throws {
    var bench = try Bench(upTo: .ready)
    try bench.state.cancelRekey(of: "0", at: bench.now)
    #expect(try bench.status(1) == "cancelled")
    #expect(try bench.status(2) == "orphan")
  }

  @Test func aRequestForTheWrongAccountComesBack() throws {
    var bench = try RekeyStateTests.undelivered()
    #expect(try bench.vector.rekey == .failed(request: 1, .undelivered))
    #expect(bench.state.desktop.message(2)?.content == .nonDelivery(request: 1))
    #expect(bench.state.events.openAlerts.map(\.cause) == [.requestUndelivered])
    #expect(bench.log.last == "LMDKP9008E message 1")
    try bench.state.cancelRekey(of: "0", at: bench.now)
    #expect(bench.state.events.openAlerts.isEmpty)
    #expect(bench.state.events.closed.last?.fixedTime == bench.now)
  }

  @Test func aRequestThatComesBackAfterItWasCancelledFailsNothing() throws {
    var bench = try Bench(upTo: .requested)
    try bench.state.wrap(1, for: Account.own)
    try bench.take(.submitted)
    try bench.state.cancelRekey(of: "0", at: bench.now)
    bench.pass(.minutes(5))
    #expect(try bench.state.retrieve(at: bench.now) == [2])
    #expect(try bench.vector.rekey == .no)
    #expect(bench.state.events.openAlerts.isEmpty)
    #expect(bench.log.last == "LMDKP9008E message 1")
  }

  @Test(arguments: [Account.authority, Account.own]) func aDelayIsUsedUpByTheNextRequestThatIsSent(account: Int) throws
  {
    var bench = try Bench(upTo: .requested)
    bench.state.arm(.responseLost, times: try #require(FaultCount(1)))
    bench.state.arm(.transfer, times: try #require(FaultCount(1)))
    bench.state.delayResponse(by: .hours(3))
    try bench.state.wrap(1, for: account)
    try bench.state.connectToMessageServer()
    #expect(try bench.refusal { state, now in try state.send(1, at: now) } == .transferFailed)
    #expect(bench.state.faults.responseDelay == .hours(3))
    try bench.take(.submitted)
    #expect(bench.state.faults.responseDelay == nil)
  }

  @Test func aLostAnswerIsNotDamaged() throws {
    var bench = try Bench(upTo: .wrapped)
    bench.state.arm(.responseLost, times: try #require(FaultCount(1)))
    bench.state.arm(.responseCorrupt, times: try #require(FaultCount(1)))
    try bench.take(.submitted)
    #expect(bench.state.armedFaults.map(\.fault) == [.responseCorrupt])
  }
}
