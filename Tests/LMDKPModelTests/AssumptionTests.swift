import Simulation
import Testing

@testable import LMDKPModel

/// Every alternative of every guess that can be switched.
@Suite struct AssumptionTests {
  /// Times, which a script waits for whatever they are; numbers, texts and names; and what the documented procedure leaves no
  /// second way for.
  static let fixed: Set<LMDKPGuess> = [
    .l01, .l03, .l04, .l05, .l08, .l09, .l10, .l13, .l16, .l17, .l18, .l19, .l21, .l22,
  ]

  @Test(arguments: LMDKPGuess.allCases) func eachIsKept(_ guess: LMDKPGuess) throws {
    #expect(guess.alternatives.isEmpty == Self.fixed.contains(guess))
    var state = Bench().state
    for choice in guess.alternatives + [guess.choice] {
      state.choose(choice, for: guess)
      #expect(state.choice(of: guess) == choice)
      #expect(state.impossibility == nil)
      let again = LMDKPState.fresh(.both, at: Bench.start, assumptions: state.answers.differing)
      #expect(again.choice(of: guess) == choice)
    }
    #expect(state.answers == Answers())
  }

  @Test func whatIsNoChoiceIsImpossible() {
    var state = Bench().state
    state.answers.choose("perhaps", for: "L06", insteadOf: nil)
    #expect(state.impossibility != nil)
  }

  @Test func l02ARequestForAnotherAccountIsNeverHeardOf() throws {
    var bench = try Bench(upTo: .requested)
    bench.state.choose("silence", for: .l02)
    try bench.state.wrap(1, for: 990_020)
    try bench.state.connectToMessageServer()
    try bench.state.send(1, at: bench.now)
    bench.pass(.minutes(600))
    #expect(bench.state.mailbox.isEmpty)
  }

  @Test func l06BETsAreNotCountedAgain() throws {
    var bench = try Bench(upTo: .ready)
    try bench.state.receiveBET(from: 990_020, at: bench.now)
    #expect(try bench.refusal { try $0.processRekey(of: "0", isForced: false, at: $1) } == .unreconciled(count: "1"))
    bench.state.choose("no", for: .l06)
    try bench.state.processRekey(of: "0", isForced: false, at: bench.now)
  }

  @Test(arguments: [("yes", "stranded"), ("no", "good")])
  func l07WhatBecomesOfBETs(_ choice: String, _ status: String) throws {
    var bench = try Bench(upTo: .ready)
    bench.state.choose(choice, for: .l07)
    try bench.state.receiveBET(from: 990_020, at: bench.now)
    let id = try #require(bench.state.desktop.messages.last?.id)
    try bench.state.processRekey(of: "0", isForced: true, at: bench.now)
    bench.pass(.minutes(4))
    #expect(try bench.status(id) == status)
  }

  @Test func l11AnAdvisoryStopsNothing() throws {
    var bench = try Bench(upTo: .generated)
    try bench.state.connectToDirectory(at: bench.now)
    bench.pass(.minutes(3))
    #expect(try bench.refusal { try $0.uploadOwn(at: $1) } == .unacknowledged(count: "2"))
    bench.state.choose("allow", for: .l11)
    try bench.state.uploadOwn(at: bench.now)
  }

  @Test func l12ThereIsNoCheck() throws {
    var bench = try Bench(upTo: .generated)
    bench.state.choose("none", for: .l12)
    try bench.acknowledgeAll()
    try bench.state.connectToDirectory(at: bench.now)
    try bench.state.uploadOwn(at: bench.now)
    #expect(bench.state.impossibility == nil)
  }

  @Test func l15LoggingOffEndsConnections() throws {
    for (choice, isAssociated) in [("nothing", true), ("ends", false)] {
      var bench = try Bench(upTo: .submitted)
      bench.state.choose(choice, for: .l15)
      bench.state.logOff([.kp])
      #expect(bench.state.workstation.connection.isAssociated)
      bench.state.logOff([.lmd])
      #expect(bench.state.workstation.connection.isAssociated == isAssociated)
      #expect(bench.state.impossibility == nil)
    }
  }

  @Test func l20ARequestIsWrappedAgain() throws {
    var bench = try Bench(upTo: .wrapped)
    #expect(try bench.refusal { state, _ in try state.wrap(1, for: Account.authority) } != nil)
    bench.state.choose("yes", for: .l20)
    try bench.state.wrap(1, for: 990_020)
    try bench.state.wrap(1, for: Account.authority)
    try bench.take(.submitted)
    #expect(try bench.refusal { state, _ in try state.wrap(1, for: Account.authority) } != nil)
  }
}
