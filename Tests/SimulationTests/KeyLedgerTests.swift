import Foundation
import Simulation
import StoredForm
import Testing

/// Who holds which generation of a key.
@Suite struct KeyLedgerTests {
  static let start = SimTime(clamping: 1_700_000_000)
  static let later = start + .hours(1)

  static var ledger: KeyLedger { KeyLedger(newest: 3, holders: ["a", "b"], since: start) }

  @Test func aNewGenerationIsHeldByNobody() {
    var ledger = Self.ledger
    #expect(ledger.stale.isEmpty)
    let issued = ledger.issue()
    #expect(issued == 4)
    #expect(ledger.newest == 4)
    #expect(ledger.stale.map(\.id) == ["a", "b"])
    #expect(ledger.isConsistent)
  }

  @Test func aHolderGetsItOnce() {
    var ledger = Self.ledger
    _ = ledger.issue()
    let first = ledger.give(4, to: "b", at: Self.later)
    let second = ledger.give(4, to: "b", at: Self.later + .hours(1))
    #expect(first && !second)
    #expect(ledger.holder("b")?.generation == 4)
    #expect(ledger.holder("b")?.since == Self.later)
    #expect(ledger.holder("a")?.since == Self.start)
    #expect(ledger.stale.map(\.id) == ["a"])
  }

  @Test(arguments: [(2, "a"), (3, "a"), (4, "a"), (0, "a"), (-1, "a"), (.max, "a"), (3, "nobody")])
  func nobodyGoesBackNorGetsWhatWasNeverMade(_ generation: Int, _ id: String) {
    var ledger = Self.ledger
    let isGiven = ledger.give(generation, to: id, at: Self.later)
    #expect(!isGiven)
    #expect(ledger == Self.ledger)
  }

  @Test func itIsTheSameAfterCoding() throws {
    let read = try KeyLedger(json: Self.ledger.json)
    #expect(read == Self.ledger)
  }

  @Test(arguments: [
    (#"{"newest":1,"holders":[]}"#, true), (#"{"newest":0,"holders":[]}"#, false),
    (#"{"newest":9223372036854775807,"holders":[]}"#, false),
    (#"{"newest":1,"holders":[{"id":"a","generation":1,"since":"250101000000"}]}"#, true),
    (#"{"newest":1,"holders":[{"id":"a","generation":2,"since":"250101000000"}]}"#, false),
    (#"{"newest":1,"holders":[{"id":"a","generation":0,"since":"250101000000"}]}"#, false),
    (
      #"{"newest":1,"holders":[{"id":"a","generation":1,"since":"250101000000"},"#
        + #"{"id":"a","generation":1,"since":"250101000000"}]}"#, false
    ),
  ])
  func aLedgerThatWasNotMadeByItIsFoundOut(_ text: String, _ isConsistent: Bool) throws {
    #expect(try KeyLedger(json: text.utf8).isConsistent == isConsistent)
  }
}
