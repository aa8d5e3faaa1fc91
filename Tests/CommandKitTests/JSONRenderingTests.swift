import Foundation
import TestSupport
import Testing

@testable import CommandKit

/// Views as JSON, read back by a parser of somebody else's.
@Suite struct JSONRenderingTests {
  @Test func form() {
    let object = View.detailed([Attribute("id", "0"), Attribute("note", "")])
    #expect(JSONRendering.text(object) == "{\n  \"id\": \"0\",\n  \"note\": \"\"\n}\n")
    let rows = View.concise(Rows(columns: ["id", "b"], rows: [["0", "x"], ["1", ""]]))
    #expect(
      JSONRendering.text(rows) == """
        [
          {
            "id": "0",
            "b": "x"
          },
          {
            "id": "1",
            "b": ""
          }
        ]

        """)
    #expect(JSONRendering.text(.concise(Rows(columns: ["id"], rows: []))) == "[]\n")
  }

  /// What a view has several times is an array where it stands first; a reader of JSON would keep the last of several members.
  @Test func repeatedAttributesAreAnArray() throws {
    let system = View.detailed([
      Attribute("id", "0"), Attribute("tier", "a"), Attribute("size", "1"), Attribute("tier", "b"),
      Attribute("size", "2"), Attribute("end", ""),
    ])
    let text = JSONRendering.text(system)
    #expect(
      text == "{\n  \"id\": \"0\",\n  \"tier\": [\"a\", \"b\"],\n  \"size\": [\"1\", \"2\"],\n  \"end\": \"\"\n}\n")
    let rows = JSONRendering.text(.concise(Rows(columns: ["id", "x", "x"], rows: [["0", "1", "2"]])))
    #expect(rows == "[\n  {\n    \"id\": \"0\",\n    \"x\": [\"1\", \"2\"]\n  }\n]\n")
  }

  private static let alphabet: [String] = [
    "a", "B", "0", " ", "\"", "\\", "/", "\n", "\t", "\u{0}", "\u{1f}", "\u{7f}", "é", "e\u{301}", "\u{2028}", "😀", "{",
    ":",
  ]

  @Test func anyTextComesBack() throws {
    var generator = SeededGenerator.replayable()
    for _ in 0..<2000 {
      let columns = (0..<Int.random(in: 1...4, using: &generator)).map { "c\($0)" + text(&generator) }
      let rows = (0..<Int.random(in: 0...4, using: &generator)).map { _ in columns.map { _ in text(&generator) } }
      let list = JSONRendering.text(.concise(Rows(columns: columns, rows: rows)))
      let read = try JSONSerialization.jsonObject(with: Data(list.utf8)) as? [[String: String]]
      #expect(read == rows.map { Dictionary(uniqueKeysWithValues: zip(columns, $0)) }, "seed \(generator.seed)")
      guard let first = rows.first else { continue }
      let object = JSONRendering.text(.detailed(zip(columns, first).map(Attribute.init)))
      let single = try JSONSerialization.jsonObject(with: Data(object.utf8)) as? [String: String]
      #expect(single == read?.first, "seed \(generator.seed)")
      #expect(object.utf8.count { $0 == 0x0A } == columns.count + 2, "an attribute is a line")
    }
  }

  private func text(_ generator: inout SeededGenerator) -> String {
    let length = Int.random(in: 0...8, using: &generator)
    return (0..<length).map { _ in Self.alphabet.randomElement(using: &generator) ?? "" }.joined()
  }
}
