import Foundation
import TestSupport
import Testing

@testable import StoredForm

/// JSON text is read as a parser of somebody else's reads it, and what is no JSON is refused with the line.
@Suite struct JSONParserTests {
  static let values: [(text: String, value: JSONValue)] = [
    ("true", .truth(true)), (" false\n", .truth(false)), ("null", .unstored), ("0", .number(0)), ("-0", .number(0)),
    ("-17", .number(-17)), ("9223372036854775807", .number(.max)), ("-9223372036854775808", .number(.min)),
    ("9223372036854775808", .unstored), ("1.0", .unstored), ("1e2", .unstored), ("-1.5E-3", .unstored),
    (#""""#, .text("")), (#""a\"\\\/\b\f\n\r\tz""#, .text("a\"\\/\u{8}\u{C}\n\r\tz")),
    (#""\u0041\u00e9\ud83d\ude00""#, .text("Aé😀")), (#""é😀""#, .text("é😀")), (#""é\n""#, .text("é\n")),
    ("[]", .list([])), ("[ 1 , [ ] ]", .list([.number(1), .list([])])), ("{}", .object([])),
    (#"{ "b" : 1 , "a" : { } }"#, .object([JSONMember("a", .object([])), JSONMember("b", .number(1))])),
  ]

  @Test(arguments: values) func aValue(text: String, value: JSONValue) throws {
    #expect(try JSONValue(parsing: Array(text.utf8)) == value)
  }

  static let faults: [(text: String, words: String)] = [
    ("", "line 1: it ends too early"), ("\n \n", "line 3: it ends too early"), ("tru", "line 1: it is not JSON"),
    ("True", "line 1: it is not JSON"), ("nul", "line 1: it is not JSON"), ("1 2", "line 1: something follows the end"),
    ("{}\n}", "line 2: something follows the end"), ("01", "line 1: a number is malformed"),
    ("-", "line 1: a number is malformed"), ("1.", "line 1: a number is malformed"),
    ("1e", "line 1: a number is malformed"), ("1e+", "line 1: a number is malformed"), (".5", "line 1: it is not JSON"),
    ("+1", "line 1: it is not JSON"), ("[1\n2]", "line 2: a comma or an end is missing"),
    ("[1,]", "line 1: it is not JSON"), ("[", "line 1: it ends too early"), ("{1:2}", "line 1: a member has no name"),
    (#"{"a"}"#, #"line 1: "a" has no value"#), (#"{"a":1,}"#, "line 1: a member has no name"),
    (#"{"a":1 "b":2}"#, "line 1: a comma or an end is missing"), ("\"a", "line 1: a text has no end"),
    ("\"a\\", "line 1: a text has no end"), ("\"\\x\"", "line 1: a text has an unknown escape"),
    ("\"\\u12\"", "line 1: a text has an unknown escape"), ("\"\\ud800\"", "line 1: a text has half a character"),
    ("\"\\udc00\\udc00\"", "line 1: a text has half a character"),
    ("\"\\ud800\\u0041\"", "line 1: a text has half a character"),
    ("\"a\nb\"", "line 1: a text has a control character"),
    ("\"é\u{1}\"", "line 1: a text has a control character"),
    (#"{"a":1,"# + "\n" + #""b":2,"a":3}"#, #"line 2: the object that ends here has "a" twice"#),
    (#"{"a":1,"a":1}"#, #"line 1: the object that ends here has "a" twice"#),
    (String(repeating: "[", count: 65) + String(repeating: "]", count: 65), "line 1: it is nested too deeply"),
  ]

  @Test(arguments: faults) func noValue(text: String, words: String) {
    #expect(throws: StoredFault(words)) { try JSONValue(parsing: Array(text.utf8)) }
  }

  @Test(arguments: [[0x22, 0xFF, 0x22], [0x22, 0xC3, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22]] as [[UInt8]])
  func noText(bytes: [UInt8]) {
    #expect(throws: StoredFault("line 1: a text is not UTF-8")) { try JSONValue(parsing: bytes) }
  }

  @Test func sixtyFourDeepIsNotTooDeep() throws {
    let text = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
    #expect(throws: Never.self) { try JSONValue(parsing: Array(text.utf8)) }
  }

  /// Ten thousand texts with a few bytes changed: what is accepted is what Foundation accepts and reads the same, and the other
  /// way round, but for a member that is there twice.
  @Test func itAgreesWithFoundation() throws {
    var random = SeededGenerator.replayable()
    var accepted = 0
    for _ in 0..<10_000 {
      let bytes = Self.mutated(using: &random)
      let own = try? JSONValue(parsing: bytes)
      let theirs = try? JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
      let text = String(decoding: bytes, as: UTF8.self)
      if let own {
        accepted += 1
        let read = try #require(theirs, "seed \(random.seed): \(text)")
        #expect(Self.isSame(own, read), "seed \(random.seed): \(text)")
      } else if theirs != nil {
        #expect(Self.isRefusedOnPurpose(bytes), "seed \(random.seed): \(text)")
      }
    }
    #expect(accepted > 1000 && accepted < 9000)
  }

  private static let seedText =
    #"{"name" : "a\n\u00e9é","list":[1,-20,true,[],{"x":false,"y":"\\"}],"deep":{"a":{"b":"c"}}}"#

  private static func mutated(using random: inout SeededGenerator) -> [UInt8] {
    var bytes = Array(seedText.utf8)
    for _ in 0..<Int.random(in: 0...2, using: &random) {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: bytes.remove(at: place)
      case 1: bytes[place] = Array(" \n\"\\{}[]:,0123456789-truefalsnxyz".utf8).randomElement(using: &random) ?? 0
      default: bytes.insert(bytes.randomElement(using: &random) ?? 0, at: place)
      }
    }
    return bytes
  }

  /// What Foundation reads and this does not: twice the same member, and a comma before an end, which is no JSON.
  private static func isRefusedOnPurpose(_ bytes: [UInt8]) -> Bool {
    if String(decoding: bytes, as: UTF8.self).contains(/,\s*[\]}]/) { return true }
    do {
      _ = try JSONValue(parsing: bytes)
      return false
    } catch {
      return "\(error)".contains("the object that ends here has")
    }
  }

  private static func isSame(_ own: JSONValue, _ theirs: Any) -> Bool {
    switch own {
    case .truth(let truth): theirs as? Bool == truth
    case .number(let number): theirs as? Int == number
    case .text(let text): theirs as? String == text
    case .list(let values):
      (theirs as? [Any]).map { $0.count == values.count && zip(values, $0).allSatisfy(isSame) } ?? false
    case .object(let members):
      (theirs as? [String: Any]).map { theirs in
        theirs.count == members.count
          && members.allSatisfy { member in theirs[member.name].map { isSame(member.value, $0) } ?? false }
      } ?? false
    case .unstored: true
    }
  }
}
