import Testing

@testable import CommandKit

/// Views as text.
@Suite struct TextRenderingTests {
  private static let rows = View.concise(
    Rows(columns: ["id", "name", "note"], rows: [["0", "a", ""], ["10", "longer", "x y"], ["2", "", ""]]))
  private static let object = View.detailed([Attribute("id", "0"), Attribute("note", ""), Attribute("name", "a b")])

  private static func text(_ view: View, delimiter: Character? = nil, showsHeader: Bool = true) -> String {
    TextRendering(delimiter: delimiter, showsHeader: showsHeader).text(view)
  }

  @Test func columnsAreAsWideAsTheirWidestItem() {
    #expect(Self.text(Self.rows) == "id name   note\n0  a\n10 longer x y\n2\n")
    #expect(Self.text(Self.rows, showsHeader: false) == "0  a\n10 longer x y\n2\n")
  }

  @Test func aDelimiterKeepsBlankFields() {
    #expect(Self.text(Self.rows, delimiter: ":") == "id:name:note\n0:a:\n10:longer:x y\n2::\n")
    #expect(Self.text(Self.rows, delimiter: "!", showsHeader: false) == "0!a!\n10!longer!x y\n2!!\n")
  }

  @Test func nothingToListIsNothingPrinted() {
    let none = View.concise(Rows(columns: ["id"], rows: []))
    #expect(Self.text(none) == "")
    #expect(Self.text(none, delimiter: ":") == "")
  }

  @Test func anAttributeIsALine() {
    #expect(Self.text(Self.object) == "id 0\nnote\nname a b\n")
    #expect(Self.text(Self.object, delimiter: ":") == "id:0\nnote:\nname:a b\n")
    #expect(Self.text(Self.object, showsHeader: false) == "0\n\na b\n")
    #expect(Self.text(Self.object, delimiter: ":", showsHeader: false) == "0\n\na b\n")
  }

  @Test func rowsAreAsWideAsTheHeader() {
    let rows = Rows(columns: ["a", "b"], rows: [["1"], ["1", "2", "3"], []])
    #expect(rows.rows == [["1", ""], ["1", "2"], ["", ""]])
  }

  /// What stands in a state that was edited by hand must not get at the terminal, nor make two rows of one.
  @Test func aRowIsALineWhateverStandsInIt() {
    let view = View.concise(Rows(columns: ["id", "name"], rows: [["0", "a\nb\u{1B}[2J\u{9B}é\u{202E}"]]))
    let rendering = TextRendering(delimiter: ":", showsHeader: false)
    #expect(rendering.text(view) == "0:a?b?[2J?é?\n")
    #expect(rendering.text(.detailed([Attribute("name", "a\r\nb")])) == "a??b\n")
  }
}
