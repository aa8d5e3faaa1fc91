import Foundation
import Simulation
import StateStore
import TestSupport
import Testing

/// A history that is not what the state counts is reported by those who need it, and by nobody else.
@Suite struct HistoryDamageTests {
  static func failureOfReadingTheHistory(_ rig: StoreRig) -> StoreError? {
    failure { _ = try rig.store.readWithHistory(Mill.self) }
  }

  @Test func everyByteOfItCounts() throws {
    let rig = try DamageTests.rig()
    let whole = try #require(rig.bytes("mill-1.log"))
    for place in whole.indices {
      var flipped = whole
      flipped[place] ^= 1
      try rig.put("mill-1.log", flipped)
      #expect(Self.failureOfReadingTheHistory(rig)?.fileName == "mill-1.log")
      try rig.put("mill-1.log", whole.prefix(place))
      #expect(Self.failureOfReadingTheHistory(rig)?.damage == "it does not hold the history that the state counts")
    }
  }

  /// Puts lines in the place of the history, and has the state count them.
  private func count(_ lines: String, in rig: StoreRig) throws {
    try rig.put("mill-1.log", lines)
    try rig.edit("mill.json") { text in
      text.replace(#/"hash" : "[0-9a-f]+"/#, with: "\"hash\" : \"\(FNV1a.hexadecimal(FNV1a.of(lines)))\"")
      text.replace(#/"length" : [0-9]+/#, with: "\"length\" : \(lines.utf8.count)")
    }
  }

  /// Otherwise the next line would be appended to the last, and both were lost.
  @Test func aHistoryThatDoesNotEndALineIsReported() throws {
    let rig = try DamageTests.rig()
    try count(rig.text("mill-1.log"), in: rig)
    #expect(Self.failureOfReadingTheHistory(rig) == nil)
    try count(String(rig.text("mill-1.log").dropLast()), in: rig)
    #expect(Self.failureOfReadingTheHistory(rig)?.fileName == "mill-1.log")
  }

  @Test func aNumberThatIsStillToBeGivenIsReported() throws {
    let rig = try DamageTests.rig()
    try count(rig.text("mill-1.log").replacing("\"sequence\":102", with: "\"sequence\":104"), in: rig)
    #expect(Self.failureOfReadingTheHistory(rig)?.fileName == "mill-1.log")
  }

  @Test func aMissingHistoryIsReported() throws {
    let rig = try DamageTests.rig()
    try rig.remove("mill-1.log")
    #expect(Self.failureOfReadingTheHistory(rig)?.fileName == "mill-1.log")
  }

  @Test(arguments: [nil, "", "garbage"]) func othersAreNotDisturbed(_ contents: String?) throws {
    let rig = try DamageTests.rig()
    if let contents { try rig.put("mill-1.log", contents) } else { try rig.remove("mill-1.log") }
    #expect(try rig.mill().sacks == 7)
    #expect(try rig.store.readHead().now == StoreRig.start + .hours(3))
    try rig.grind()
    #expect(try rig.mill().sacks == 8)
    try rig.reset()
    #expect(try rig.history().isEmpty)
  }

  /// A change with something to append must not make a history that has a hole.
  @Test func aHistoryThatIsTooShortIsNotGoneOnWith() throws {
    let rig = try DamageTests.rig()
    try rig.put("mill-1.log", rig.text("mill-1.log").dropLast(1).description)
    try rig.advance(.hours(1))
    let before = rig.sandbox.stateFiles()
    #expect(failure { try rig.grind() }?.fileName == "mill-1.log")
    #expect(rig.sandbox.stateFiles() == before)
  }

  @Test func aLengthBeyondTheFileIsReported() throws {
    let rig = try DamageTests.rig()
    for length in ["99999", "\(Int.max)"] {
      try rig.edit("mill.json") { $0.replace(#/"length" : [0-9]+/#, with: "\"length\" : \(length)") }
      #expect(Self.failureOfReadingTheHistory(rig)?.fileName == "mill-1.log")
      try rig.advance(.hours(1))
      #expect(failure { try rig.grind() }?.fileName == "mill-1.log")
    }
  }

  @Test func theHistoryOfTheBaseIsNamedWithItsPath() throws {
    let rig = try RollbackTests.rig()
    try rig.store.rollBack(to: "base", of: [Mill.self])
    try rig.put("snapshots/base/mill-0.log", "garbage")
    guard case .damaged(let file, _, _) = Self.failureOfReadingTheHistory(rig) else {
      Issue.record("the damage was not seen")
      return
    }
    #expect(file == rig.path("snapshots/base/mill-0.log"))
    #expect(try rig.mill().sacks == 7)
  }
}
