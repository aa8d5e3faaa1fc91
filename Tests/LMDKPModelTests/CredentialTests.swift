import Simulation
import Testing

@testable import LMDKPModel

/// From the processed response to the last reader: generations, advisories, the posting, the readers.
@Suite struct CredentialTests {
  @Test func theAdvisoriesAppearTwoMinutesApartHoweverLateTheyAreAcknowledged() throws {
    var bench = try Bench(upTo: .processing)
    bench.pass(SimDuration(seconds: 119))
    #expect(bench.state.desktop.pendingAdvisoryCount == 0)
    bench.pass(SimDuration(seconds: 1))
    #expect(bench.state.desktop.message(3)?.content == .advisory(.generating, isAcknowledged: false))
    #expect(try bench.vector.generation == 1)
    bench.pass(.minutes(2))
    #expect(bench.state.desktop.message(4)?.content == .advisory(.generated, isAcknowledged: false))
    #expect(try bench.vector.generation == 2)
    #expect(try bench.vector.effectiveTime == bench.now)
    #expect(try bench.vector.rekey == .generated)
    #expect(try !bench.vector.isPosted && bench.vector.postedTime == nil)
    #expect(bench.log.last == "LMDKP9004I kpvector 0")
  }

  @Test func whatIsNotReconciledInTimeIsStranded() throws {
    var bench = try Bench(upTo: .processing)
    try bench.state.receiveBET(from: 990_010, at: bench.now)
    try bench.state.receiveBET(from: 990_020, at: bench.now)
    try bench.state.reconcile(4)
    bench.pass(.minutes(4))
    #expect(try bench.status(3) == "stranded")
    #expect(try bench.status(4) == "good")
    #expect(try bench.refusal { state, _ in try state.reconcile(3) } == .unreadable(bet: "3", status: "stranded"))
  }

  @Test func aBETIsGoodIfItsSenderHasWhatIsInEffect() throws {
    var bench = try Bench(upTo: .generated)
    for reader in Account.readers { try bench.state.receiveBET(from: reader.number, at: bench.now) }
    #expect(try (5...7).map { try bench.status($0) } == ["bad", "bad", "bad"])
    try bench.take(.posted)
    bench.pass(.hours(4))
    for reader in Account.readers { try bench.state.receiveBET(from: reader.number, at: bench.now) }
    #expect(try (8...10).map { try bench.status($0) } == ["good", "good", "bad"])
    #expect(throws: LMDKPTrainerRefusal.noSender("880091")) {
      try bench.state.receiveBET(from: Account.authority, at: bench.now)
    }
  }

  @Test func thePostingIsTheEndOfTheRekey() throws {
    let bench = try Bench(upTo: .posted)
    #expect(try bench.vector.rekey == .no)
    #expect(try bench.vector.isPosted && bench.vector.postedTime == bench.now)
    #expect(try bench.vector.uploadAttempts == 1)
    #expect(bench.log.last == "LMDKP9005I kpvector 0")
  }

  @Test func readersReadByTheirOwnSchedules() throws {
    var bench = try Bench(upTo: .posted)
    #expect(bench.state.agenda.items.map(\.due) == [1, 4, 24].map { Bench.start + .hours($0) })
    #expect(
      bench.state.agenda.items.map(\.effect)
        == [.reading(account: 990_010), .reading(account: 990_020), .reading(account: 990_030)])
    bench.pass(.hours(24))
    #expect(try bench.vector.credentials.stale.isEmpty)
    #expect(
      bench.log.suffix(3) == ["LMDKP9007I account 990010", "LMDKP9007I account 990020", "LMDKP9007I account 990030"])
    #expect(bench.state.agenda.items.isEmpty)
  }

  @Test func aReadingThatFallsOnThePostingComesBeforeIt() throws {
    var bench = try Bench(upTo: .generated)
    try bench.acknowledgeAll()
    try bench.state.connectToDirectory(at: bench.now)
    bench.pass(SimDuration(seconds: bench.now.seconds(since: Bench.start) % 3600 == 0 ? 0 : 23 * 60))
    #expect(bench.now == Bench.start + .hours(1))
    try bench.state.uploadOwn(at: bench.now)
    #expect(bench.state.agenda.items.first?.due == Bench.start + .hours(2))
  }

  @Test func aReadingUnderWayBringsTheNewestOfTwoPostings() throws {
    var bench = try Bench(upTo: .posted)
    let pending = bench.state.agenda.items.filter { $0.effect == .reading(account: 990_030) }
    let request = try bench.state.requestRekey(of: "0", at: bench.now)
    try bench.state.wrap(request, for: Account.authority)
    try bench.state.send(request, at: bench.now)
    bench.pass(.hours(1))
    let response = try bench.state.retrieve(at: bench.now)[0]
    try bench.state.unwrap(response)
    try bench.state.processRekey(of: "0", isForced: false, at: bench.now)
    bench.pass(.minutes(4))
    try bench.acknowledgeAll()
    try bench.state.uploadOwn(at: bench.now)
    #expect(bench.state.agenda.items.filter { $0.effect == .reading(account: 990_030) } == pending)
    #expect(try bench.vector.uploadAttempts == 1)
    bench.pass(.hours(24))
    #expect(try bench.vector.credentials.holders.allSatisfy { $0.generation == 3 })
  }

  @Test func readersGoOnReadingForEver() throws {
    var bench = try Bench(upTo: .posted)
    #expect(Account.readers.map { bench.state.lastReading(by: $0) } == [nil, nil, nil])
    bench.pass(.days(365 * 50))
    let last = Account.readers.map { bench.state.lastReading(by: $0) }
    #expect(last.allSatisfy { $0.map { bench.now.seconds(since: $0) < 86_400 } ?? false })
    #expect(bench.state.events.nextSequence == 108)
  }

  @Test func theRekeyIsDueEachYear() throws {
    let bench = try Bench(upTo: .posted)
    let vector = try bench.vector
    let due = vector.effectiveTime + .days(365)
    #expect(vector.rekeyDue == due)
    #expect(vector.dueStatus(at: due - .days(30) - SimDuration(seconds: 1)) == .current)
    #expect(vector.dueStatus(at: due - .days(30)) == .due)
    #expect(vector.dueStatus(at: due) == .due)
    #expect(vector.dueStatus(at: due + SimDuration(seconds: 1)) == .overdue)
    #expect(vector.dueChanges == [due - .days(30), due + SimDuration(seconds: 1)])
    let training = try #require(bench.state.vector("TRNAU 0000000001"))
    #expect(training.rekeyDue == nil)
    #expect(training.dueStatus(at: .latest) == .current)
    #expect(training.dueChanges.isEmpty)
  }

  @Test func everyScenarioStartsTheSame() {
    let states = ScenarioName.allCases.map { LMDKPState.fresh($0, at: Bench.start, assumptions: ["G01": "allow"]) }
    #expect(states.allSatisfy { $0 == states[0] && $0.impossibility == nil })
    #expect(states[0].firefly?.dueStatus(at: Bench.start) == .due)
    #expect(states[0].firefly?.rekeyDue == Bench.start + .days(15))
    #expect(states[0].desktop.unreconciledCount == 1)
  }

  @Test(arguments: [SimTime.earliest, SimTime.latest]) func atTheEndsOfTimeNothingBreaks(start: SimTime) throws {
    var bench = Bench()
    bench.now = start
    bench.state = .fresh(.both, at: start, assumptions: [:])
    try bench.logOn(.lmd, .kp)
    try bench.state.reconcile(0)
    for step in Bench.Stage.allCases {
      try bench.take(step)
      bench.state.settle(to: bench.now)
      #expect(bench.state.impossibility == nil)
    }
    #expect(try bench.vector.isPosted)
  }
}
