import Foundation
import TestSupport
import Testing

@testable import StoredForm

/// What is written is JSON to everybody, and read back.
@Suite struct JSONWriterTests {
  static let value = JSONValue.object([
    JSONMember("empty", .list([])), JSONMember("list", .list([.number(-1), .truth(true)])),
    JSONMember("none", .object([])), JSONMember("text", .text("a\"\\/\n\r\t\u{1}\u{1F}é")),
  ])

  @Test func onOneLine() {
    #expect(
      String(decoding: Self.value.text(.compact), as: UTF8.self)
        == #"{"empty":[],"list":[-1,true],"none":{},"text":"a\"\\/\n\r\t\u0001\u001fé"}"#)
  }

  @Test func forPeople() {
    #expect(
      String(decoding: Self.value.text(.pretty), as: UTF8.self) == #"""
        {
          "empty" : [],
          "list" : [
            -1,
            true
          ],
          "none" : {},
          "text" : "a\"\\/\n\r\t\u0001\u001fé"
        }
        """#)
  }

  @Test func itIsReadBack() throws {
    var random = SeededGenerator.replayable()
    for _ in 0..<2000 {
      let value = Self.random(depth: 4, using: &random)
      for form in [JSONValue.Form.compact, .pretty] {
        let text = value.text(form)
        #expect(try JSONValue(parsing: text) == value, "seed \(random.seed)")
        #expect(throws: Never.self, "seed \(random.seed)") {
          try JSONSerialization.jsonObject(with: Data(text), options: .fragmentsAllowed)
        }
      }
    }
  }

  private static func random(depth: Int, using random: inout SeededGenerator) -> JSONValue {
    switch Int.random(in: 0..<(depth > 0 ? 5 : 3), using: &random) {
    case 0: return .truth(Bool.random(using: &random))
    case 1: return .number(Int.random(in: .min ... .max, using: &random))
    case 2: return .text(text(using: &random))
    case 3:
      return .list(
        (0..<Int.random(in: 0...3, using: &random)).map { _ in Self.random(depth: depth - 1, using: &random) })
    default:
      var members: [String: JSONValue] = [:]
      for _ in 0..<Int.random(in: 0...3, using: &random) {
        members[text(using: &random)] = Self.random(depth: depth - 1, using: &random)
      }
      return .object(members.map(JSONMember.init).sorted { $0.stands(before: $1) })
    }
  }

  private static func text(using random: inout SeededGenerator) -> String {
    let scalars = (0..<Int.random(in: 0...8, using: &random)).compactMap { _ in
      Unicode.Scalar(UInt32.random(in: 0...(Bool.random(using: &random) ? 0x7F : 0x1FFFF), using: &random))
    }
    return String(String.UnicodeScalarView(scalars))
  }
}
