import Simulation
import TestSupport
import Testing

/// The hash against its authors' vectors, and the property that the state files count on.
@Suite struct FNV1aTests {
  @Test(
    arguments: [
      ("", 0xCBF2_9CE4_8422_2325), ("a", 0xAF63_DC4C_8601_EC8C), ("b", 0xAF63_DF4C_8601_F1A5),
      ("fo", 0x0898_5907_B541_D342), ("foo", 0xDCB2_7518_FED9_D577), ("foob", 0xDD12_0E79_0C25_12AF),
      ("fooba", 0xCAC1_65AF_A2FE_F40A), ("foobar", 0x8594_4171_F739_67E8),
    ] as [(String, UInt64)])
  func knownVectors(_ text: String, _ hash: UInt64) {
    #expect(FNV1a.of(text) == hash)
  }

  @Test func hashingGoesOnWhereItStopped() {
    var parts = FNV1a()
    parts.add(Array("foo".utf8))
    var rest = FNV1a(continuing: parts.value)
    rest.add(Array("bar".utf8))
    #expect(rest.value == FNV1a.of("foobar"))
  }

  @Test(
    arguments: [(0, "0000000000000000"), (0xABC, "0000000000000abc"), (.max, "ffffffffffffffff")] as [(UInt64, String)])
  func hexadecimalHasSixteenDigits(_ value: UInt64, _ text: String) {
    #expect(FNV1a.hexadecimal(value) == text)
  }

  @Test func noChangeOfOneByteGoesUnseen() {
    var generator = SeededGenerator.replayable()
    let bytes = (0..<64).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    var all = FNV1a()
    all.add(bytes)
    for place in bytes.indices {
      for other in UInt8.min ... .max where other != bytes[place] {
        var changed = bytes
        changed[place] = other
        var hash = FNV1a()
        hash.add(changed)
        #expect(hash != all)
      }
    }
  }

  @Test func textsThatAreAlikeAreScattered() {
    let numbers = (0..<1000).map { FNV1a.scattered("key \($0)") }
    #expect(Set(numbers).count == 1000)
    // Each of the 64 bits is set in about half of them; 16 deviations from the mean never happen to a spread that is one.
    for bit in 0..<64 {
      let count = numbers.count { $0 >> UInt64(bit) & 1 == 1 }
      #expect((250...750).contains(count))
    }
  }
}
