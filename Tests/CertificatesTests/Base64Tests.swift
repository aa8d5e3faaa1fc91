import Foundation
import TestSupport
import Testing

@testable import Certificates

/// Base64 as everybody else writes it.
@Suite struct Base64Tests {
  @Test func whatFoundationWritesIsRead() throws {
    var random = SeededGenerator.replayable()
    for length in 0..<200 {
      let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
      let text = Data(bytes).base64EncodedString()
      #expect(Base64.decode(Array(text.utf8)) == bytes, "seed \(random.seed): \(text)")
      #expect(Base64.encode(bytes) == text, "seed \(random.seed): \(text)")
    }
  }

  @Test(arguments: ["A", "AA", "AAA", "A===", "====", "AA=A", "AB==", "AAB=", "AA*A", "AAAA\n", "AAAA=AAA", "ÄAA"])
  func whatIsNotOfTheFormIsNothing(text: String) {
    #expect(Base64.decode(Array(text.utf8)) == nil)
  }
}
