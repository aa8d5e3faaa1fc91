import Foundation
import StoredForm
import Testing

@testable import StorageModel

/// What a key server keeps.
@Suite struct KeyRingTests {
  private func key(_ number: Int) -> HeldKey { HeldKey(KeyID("key\(number)"), number: number) }

  private func ring(_ numbers: [Int], sparing current: Int? = nil) -> KeyRing {
    var ring = KeyRing()
    for number in numbers { ring.add(key(number), sparing: current.map { key($0).key }) }
    return ring
  }

  @Test(
    arguments: [
      ([], nil, []), ([3, 1, 2], nil, [1, 2, 3]), ([1, 1, 2], nil, [1, 2]),
      (Array(1...8), nil, Array(1...8)), (Array(1...9), nil, Array(2...9)), (Array(1...12), 1, [1] + Array(6...12)),
      (Array(1...12), 3, [3] + Array(6...12)), (Array((1...12).reversed()), nil, Array(5...12)),
    ] as [([Int], Int?, [Int])])
  func itKeepsTheNewestEightAndTheOneInForce(added: [Int], current: Int?, kept: [Int]) {
    #expect(ring(added, sparing: current).keys.map(\.number) == kept)
  }

  @Test func addingAllOfAnotherTwiceIsAddingItOnce() {
    var once = ring(Array(5...12), sparing: 5)
    let other = ring(Array(1...8), sparing: 2)
    once.add(allOf: other, sparing: key(2).key)
    #expect(once.keys.map(\.number) == [2] + Array(6...12))
    var twice = once
    twice.add(allOf: other, sparing: key(2).key)
    #expect(twice == once)
  }

  @Test func anImpostorIsNotTheKeyAndKeepsItsPlace() {
    var ring = ring([1, 2])
    let name = key(2).key
    let changed = ring.pervert(name)
    #expect(changed && !ring.holds(name) && ring.holds(key(1).key))
    let again = ring
    ring.add(key(2), sparing: nil)
    #expect(ring == again)
    ring.straighten()
    #expect(ring.holds(name))
    let unknown = ring.pervert(key(3).key)
    #expect(!unknown)
  }

  @Test func onlyARingThatCanBeIsRead() throws {
    let whole = ring(Array(1...8))
    let text = String(decoding: whole.json, as: UTF8.self)
    #expect(try KeyRing(json: text.utf8) == whole)
    let one = String(decoding: key(9).json, as: UTF8.self)
    let same = String(decoding: key(8).json, as: UTF8.self)
    for wrong in [
      text.dropLast() + ",\(one)]", "[\(one),\(same)]", "[\(same),\(same)]",
      "[\(same),\(same.replacingOccurrences(of: "\"number\":8", with: "\"number\":9"))]",
    ] {
      #expect(throws: StoredFault.self) { try KeyRing(json: wrong.utf8) }
    }
  }
}
