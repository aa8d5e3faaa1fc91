import Simulation
import StoredForm
import Testing

/// Sense data are 128 bytes, whatever was put in.
@Suite struct SenseDataTests {
  static let zeros = Array(repeating: "00", count: 16).joined(separator: " ")

  @Test func nothingIsZeros() {
    #expect(SenseData.none.lines == Array(repeating: Self.zeros, count: 8))
  }

  @Test func theHighestByteComesFirst() {
    let lines = SenseData(words: [0x0102_0304, 0xFFFF_FFFF, 0, 0x100, 0xA]).lines
    #expect(lines[0] == "01 02 03 04 FF FF FF FF 00 00 00 00 00 00 01 00")
    #expect(lines[1] == "00 00 00 0A 00 00 00 00 00 00 00 00 00 00 00 00")
    #expect(lines[2...] == Array(repeating: Self.zeros, count: 6)[...])
  }

  @Test func whatDoesNotFitIsDropped() {
    let lines = SenseData(words: Array(1...40)).lines
    #expect(lines.count == 8)
    #expect(lines[7].hasSuffix("00 00 00 20"))
  }

  @Test func theyAreReadAsWritten() throws {
    let sense = SenseData(words: [0, 1, 0x100])
    #expect(try SenseData(json: sense.json) == sense)
  }

  @Test(arguments: ["0", "GG", "00 1", "001", Array(repeating: "00", count: 129).joined(separator: " ")])
  func otherTextIsRefused(_ text: String) {
    #expect(throws: StoredFault.self) { try SenseData(json: "\"\(text)\"".utf8) }
  }
}
