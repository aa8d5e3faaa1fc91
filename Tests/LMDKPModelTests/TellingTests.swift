import CommandKit
import CommandSession
import LMDKPCommands
import Simulation
import TestSupport
import Testing

@testable import LMDKPModel

/// What is told of the family: guesses, messages, faults, what is waited for.
@Suite struct TellingTests {
  @Test func guessesAreNumberedAndComplete() {
    let guesses = Bench().state.guesses
    let numbers = (1...guesses.count).map { $0 < 10 ? "L0\($0)" : "L\($0)" }
    #expect(guesses.map(\.number) == numbers)
    for guess in guesses {
      #expect(guess.question.hasSuffix("?"))
      #expect(guess.source.hasSuffix(".") && guess.test.hasSuffix("."))
      #expect(!guess.choice.isEmpty)
    }
  }

  @Test func messagesHaveNumbersOfTheirOwn() {
    let entries = LMDKPMessages.all
    #expect(Set(entries.map(\.code)).count == entries.count)
    #expect(entries.allSatisfy { !$0.meaning.isEmpty && !$0.remedy.isEmpty && !$0.text.isEmpty })
  }

  static let commands: [any Command.Type] = [
    LsLMDKP.self, ChLMDKP.self, LsKPVector.self, ChKPVector.self, LsLMDMessage.self, ChLMDMessage.self,
    LsKPCredential.self,
  ]

  @Test func everyMessageIsSomeCommands() {
    let told = Set(Self.commands.flatMap { $0.spec.messages() }.map(\.code))
    let operators = LMDKPMessages.all.map(\.code).filter { $0.hasPrefix("LMDKP") && !$0.hasPrefix("LMDKP9") }
    #expect(told == Set(operators))
  }

  @Test(arguments: ["lslmdkp", "chlmdkp", "lskpvector", "chkpvector", "lslmdmessage", "chlmdmessage", "lskpcredential"])
  func everyExampleIsPartOfASession(name: String) throws {
    let command = try #require(Self.commands.first { $0.spec.name == name })
    let sessions = try Repository.names(in: "Tests/Transcripts").map { try Repository.text("Tests/Transcripts/\($0)") }
      .joined()
    #expect(!command.spec.examples.isEmpty)
    for example in command.spec.examples { #expect(sessions.contains("\n$ \(example.command)\n")) }
  }

  @Test func eachRefusalSaysWhetherItMayPass() {
    let later = LMDKPRefusal.samples.filter { $0.exitStatus == 2 }.map(\.entry.code)
    #expect(later == ["LMDKP3002E", "LMDKP3003E", "LMDKP3005E", "LMDKP3006E", "LMDKP3007E"])
    #expect(LMDKPRefusal.samples.allSatisfy { [1, 2].contains($0.exitStatus) })
    #expect(LMDKPRefusal.busyStatus == 2)
    #expect(LMDKPRefusal.kpSessionEnded.entry.code == LMDKPRefusal.notLoggedOn(.kp).entry.code)
    #expect(LMDKPRefusal.noObject("7").entry == UsageError.noObjectWithID.entry)
    #expect(LMDKPRefusal.noObject("x").entry == UsageError.noObjectWithName.entry)
    #expect(LMDKPRefusal.unsuitable.entry == UsageError.noObjectWithID.entry)
  }

  @Test func ordersArmAndClear() throws {
    for kind in LMDKPState.faults {
      var state = Bench().state
      let before = state
      let value = kind.value == .duration ? "3h" : nil
      let order = FaultOrder(name: kind.name, object: nil, count: kind.isCounted ? FaultCount(2) : nil, value: value)
      try state.arm(order, at: Bench.start)
      let detail = kind.isCounted ? " 2" : value.map { " \($0)" } ?? ""
      #expect(state.faultsInEffect == [kind.name + detail])
      try state.clear(FaultOrder(name: kind.name, object: nil, count: nil, value: nil), at: Bench.start)
      #expect(state == before)
      try state.arm(order, later: Bench.start + .hours(1))
      #expect(state.upcoming.map(\.what) == ["fault \(kind.name)"])
      state.settle(to: Bench.start + .hours(1))
      #expect(state.faultsInEffect == [kind.name + detail])
    }
    var state = Bench().state
    let unknown = FaultOrder(name: "rain", object: nil, count: nil, value: nil)
    #expect(throws: LMDKPTrainerRefusal.notArmed("rain")) { try state.arm(unknown, at: Bench.start) }
    #expect(throws: LMDKPTrainerRefusal.notArmed("rain")) { try state.arm(unknown, later: Bench.start) }
    #expect(throws: LMDKPTrainerRefusal.notArmed("rain")) { try state.clear(unknown, at: Bench.start) }
  }

  @Test func theNextChangeIsAnEffectOrADeadline() throws {
    var bench = try Bench(upTo: .submitted)
    #expect(bench.state.nextChange == bench.now + .minutes(33))
    bench.pass(.minutes(33))
    #expect(bench.state.nextChange == Bench.start + .hours(1))
    bench.pass(.minutes(27))
    #expect(bench.state.nextChange == Bench.start + .days(15) + SimDuration(seconds: 1))
    bench.pass(.days(15))
    bench.pass(SimDuration(seconds: 1))
    #expect(bench.state.nextChange == nil)
  }
}
