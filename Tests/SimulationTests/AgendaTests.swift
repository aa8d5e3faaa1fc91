import Foundation
import Simulation
import StoredForm
import TestSupport
import Testing

/// The order in which things happen by themselves.
@Suite struct AgendaTests {
  static let start = SimTime(clamping: 1_700_000_000)

  static func time(_ seconds: Int) -> SimTime { start + SimDuration(seconds: seconds) }

  static func agenda(_ items: [(String, Int)]) -> Agenda<String> {
    var agenda = Agenda<String>()
    for (effect, seconds) in items { agenda.schedule(effect, at: time(seconds)) }
    return agenda
  }

  @Test func effectsHappenInTheOrderOfTheirTimes() {
    let agenda = Self.agenda([("c", 30), ("a", 10), ("d", 40), ("b", 20)])
    #expect(agenda.items.map(\.effect) == ["a", "b", "c", "d"])
    #expect(agenda.items.map(\.due) == [10, 20, 30, 40].map(Self.time))
  }

  @Test func effectsOfOneTimeHappenInTheOrderOfTheirComing() {
    let agenda = Self.agenda([("b", 10), ("z", 20), ("a", 10), ("y", 20), ("c", 10)])
    #expect(agenda.items.map(\.effect) == ["b", "a", "c", "z", "y"])
  }

  @Test func onlyWhatIsDueIsTaken() {
    var agenda = Self.agenda([("a", 10), ("b", 20)])
    #expect(agenda.takeDue(at: Self.time(9)) == nil)
    #expect(agenda.takeDue(at: Self.time(10))?.effect == "a")
    #expect(agenda.takeDue(at: Self.time(19)) == nil)
    #expect(agenda.takeDue(at: Self.time(1000))?.due == Self.time(20))
    #expect(agenda.takeDue(at: .latest) == nil)
    #expect(agenda.items.isEmpty)
  }

  @Test func cancellingTakesOutJustWhatMatches() {
    var agenda = Self.agenda([("a", 10), ("b", 10), ("a", 20)])
    agenda.cancel { $0 == "a" }
    #expect(agenda.items.map(\.effect) == ["b"])
    agenda.schedule("c", at: Self.time(10))
    #expect(agenda.items.map(\.effect) == ["b", "c"])
    #expect(agenda.isConsistent)
  }

  @Test func anySeriesOfCallsLeavesItConsistentAndSorted() {
    var generator = SeededGenerator.replayable()
    var agenda = Agenda<Int>()
    var expected: [(due: Int, number: Int)] = []
    for number in 0..<5000 {
      switch Int.random(in: 0..<10, using: &generator) {
      case 0..<6:
        let due = Int.random(in: 0..<50, using: &generator)
        agenda.schedule(number, at: Self.time(due))
        expected.append((due, number))
      case 6..<9:
        let now = Int.random(in: 0..<50, using: &generator)
        let first = expected.indices.filter { expected[$0].due <= now }.min { expected[$0] < expected[$1] }
        #expect(agenda.takeDue(at: Self.time(now))?.effect == first.map { expected[$0].number })
        if let first { expected.remove(at: first) }
      default:
        let rest = Int.random(in: 0..<7, using: &generator)
        agenda.cancel { $0 % 7 == rest }
        expected.removeAll { $0.number % 7 == rest }
      }
      #expect(agenda.isConsistent)
    }
    #expect(agenda.items.map(\.effect) == expected.sorted { $0 < $1 }.map(\.number))
  }

  @Test func itIsTheSameAfterCoding() throws {
    let agenda = Self.agenda([("b", 20), ("a", 10)])
    var read = try Agenda<String>(json: agenda.json)
    #expect(read == agenda)
    read.schedule("c", at: Self.time(10))
    #expect(read.items.map(\.effect) == ["a", "c", "b"])
  }

  @Test(arguments: [
    (#"{"items":[],"nextOrder":0}"#, true),
    (#"{"items":[{"due":"250101000000","effect":"a","order":4}],"nextOrder":5}"#, true),
    (#"{"items":[{"due":"250101000000","effect":"a","order":5}],"nextOrder":5}"#, false),
    (#"{"items":[{"due":"250101000000","effect":"a","order":-1}],"nextOrder":5}"#, false),
    (#"{"items":[{"due":"250101000000","effect":"a","order":0}],"nextOrder":-1}"#, false),
    (#"{"items":[],"nextOrder":-1}"#, false),
    (#"{"items":[],"nextOrder":9223372036854775807}"#, false),
    (
      #"{"items":[{"due":"250101000001","effect":"a","order":0},{"due":"250101000000","effect":"b","order":1}],"#
        + #""nextOrder":2}"#, false
    ),
    (
      #"{"items":[{"due":"250101000000","effect":"a","order":1},{"due":"250101000000","effect":"b","order":1}],"#
        + #""nextOrder":2}"#, false
    ),
  ])
  func anAgendaThatWasNotMadeByItIsFoundOut(_ text: String, _ isConsistent: Bool) throws {
    let agenda = try Agenda<String>(json: text.utf8)
    #expect(agenda.isConsistent == isConsistent)
  }
}
