import CorenteModel
import Foundation
import Simulation
import StoredForm
import TestSupport
import Testing

/// Random courses of events, steered so that regenerations come to their end, against what must always hold.
@Suite struct RandomTests {
  static let waits = [0, 0, 1, 2, 3, 4, 5, 6, 10, 14, 15, 16, 20, 25, 29, 30, 31, 35, 50, 60, 3600]

  /// Everything that must be met for a test to have tested something.
  static let everything: Set = [
    "scpUnreachable", "notAuthenticated", "noPower", "inProgress", "notConnected", "up", "pending",
    "partner_offline", "regenerating", "key_mismatch", "no", "failed", "caught up",
  ]

  @Test func theRuleHolds() throws {
    var random = SeededGenerator.replayable()
    var met: Set<String> = []
    var moments = 0
    for run in 0..<200 {
      var domain = Domain()
      var account = Account()
      var sequences: [Int] = []
      for step in 1...1000 {
        let act = Act.random(using: &random)
        var faults = apply(act, &domain, &account)
        faults += pass(Self.waits.randomElement(using: &random) ?? 0, &domain, &account)
        if step.isMultiple(of: 50) { faults += recover(&domain, &account) }
        try #require(faults.isEmpty, "seed \(random.seed), run \(run), step \(step), \(act): \(faults)")
        sequences += domain.takeClosed().map(\.sequence)
      }
      sequences += domain.state.events.openAlerts.map(\.sequence)
      #expect(sequences.sorted() == Array(100..<domain.state.events.nextSequence), "seed \(random.seed), run \(run)")
      met.formUnion(account.met)
      moments += account.moments
    }
    print("random test: \(moments) moments were looked at")
    #expect(moments > 400_000)
    #expect(met.isSuperset(of: Self.everything), "not met: \(Self.everything.subtracting(met))")
  }

  /// Does something, and looks.
  private func apply(_ act: Act, _ domain: inout Domain, _ account: inout Account) -> [String] {
    let refusals = (found: act.apply(to: &domain), expected: account.apply(act))
    let faults = refusals.found == refusals.expected ? [] : ["the refusals are \(refusals)"]
    return faults + account.faults(of: domain)
  }

  /// Lets time pass, looking wherever something happens.
  private func pass(_ seconds: Int, _ domain: inout Domain, _ account: inout Account) -> [String] {
    let end = domain.now + SimDuration(seconds: seconds)
    var faults: [String] = []
    while let due = account.next, due <= end { faults += pass(to: due, &domain, &account) }
    return faults + pass(to: end, &domain, &account)
  }

  private func pass(to time: SimTime, _ domain: inout Domain, _ account: inout Account) -> [String] {
    domain.pass(time.seconds(since: domain.now))
    account.pass(to: time)
    return account.faults(of: domain)
  }

  /// Five minutes after every fault has ended all is well. What will be armed later is armed before.
  private func recover(_ domain: inout Domain, _ account: inout Account) -> [String] {
    var faults = pass(60, &domain, &account) + apply(.clearAll, &domain, &account)
    faults += pass(300, &domain, &account)
    if !domain.isEveryTunnelUp { faults.append("a tunnel is not up") }
    if !domain.isEveryKeyEverywhere { faults.append("a key is not everywhere") }
    if !domain.state.agenda.items.isEmpty { faults.append("something is still to come") }
    if !domain.state.events.openAlerts.isEmpty { faults.append("an alert is open") }
    return faults
  }

  /// Looking lets happen what is due. Whether somebody looks, and when, changes nothing that comes later.
  @Test func lookingChangesNothing() throws {
    var random = SeededGenerator.replayable()
    for run in 0..<150 {
      var seldom = Domain()
      var often = Domain()
      for _ in 0..<40 {
        let act = Act.random(using: &random)
        let refusals = [act.apply(to: &seldom), act.apply(to: &often)]
        #expect(refusals[0] == refusals[1])
        var wait = Self.waits.randomElement(using: &random) ?? 0
        seldom.pass(wait)
        while wait > 0 {
          let part = Int.random(in: 1...wait, using: &random)
          often.pass(part)
          wait -= part
        }
        try #require(seldom.state == often.state, "seed \(random.seed), run \(run)")
      }
    }
  }

  @Test func whatIsStoredIsReadBack() throws {
    var random = SeededGenerator.replayable()
    for _ in 0..<40 {
      var domain = Domain()
      for _ in 0..<25 {
        let act = Act.random(using: &random)
        _ = act.apply(to: &domain)
        domain.pass(Self.waits.randomElement(using: &random) ?? 0)
        _ = domain.takeClosed()
        let read = try CorenteState(json: domain.state.json)
        try #require(read == domain.state, "seed \(random.seed): \(act)")
        #expect(read.impossibility == nil)
      }
    }
  }
}
