import Foundation
import Simulation
import StoredForm
import Testing

/// How often an armed fault still strikes.
@Suite struct FaultCountTests {
  @Test func itCountsDownToNothing() {
    var count = FaultCount(3)
    var remaining: [Int] = []
    while let armed = count {
      remaining.append(armed.remaining)
      count = armed.afterStriking
    }
    #expect(remaining == [3, 2, 1])
  }

  @Test(arguments: [0, -1, 10_000, .max, .min]) func aCountOutsideTheRangeIsNone(_ number: Int) throws {
    #expect(FaultCount(number) == nil)
    #expect(throws: StoredFault.self) { try FaultCount(json: "\(number)".utf8) }
  }

  @Test func itIsCodedAsABareNumber() throws {
    let count = try FaultCount(json: "9999".utf8)
    #expect(count.remaining == 9999)
    #expect(count.json == Array("9999".utf8))
  }
}
