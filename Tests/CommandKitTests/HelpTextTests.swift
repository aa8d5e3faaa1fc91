import CommandCatalogue
import Testing

@testable import CommandKit

/// Help that can be read.
@Suite struct HelpTextTests {
  @Test func form() {
    #expect(
      HelpText(Sample.spec).text == """
        sample - a sample

        sample [-name text] [-delim character] [-nohdr] [-json]
               [-filtervalue attr=value[:attr=value...]] [-filtervalue?]
        sample [-delim character] [-nohdr] [-json] object

        For tests.

          -name text        Any text.
          -count n          A small number.
          -flag             A flag.
          -flag?            Asks.
          -delim character  Separates fields by this character instead of padding them
                            with spaces.
          -nohdr            Leaves out the header; in a detailed view, the attributes'
                            names.
          -json             Prints JSON: an object, or an array of objects; every value
                            is a string; an attribute that stands there several times is
                            an array.
          -filtervalue attr=value[:attr=value...]
                            Lists only rows that match; one * stands for any text, and
                            >= and <= compare numbers and times.
          -filtervalue?     Lists the attributes that -filtervalue knows.
          object            An object.

        Examples:
          sample -flag
              Tries it.

        """)
  }

  @Test(arguments: CommandCatalogue.all.map { $0.spec.name }) func fitsOnATerminal(_ name: String) throws {
    let spec = try #require(CommandCatalogue.command(named: name)).spec
    let lines = HelpText(spec).text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.allSatisfy { $0.count <= HelpText.width })
    #expect(lines.allSatisfy { !$0.hasSuffix(" ") })
    #expect(lines.last == "")
    #expect(!HelpText(spec).text.contains("\n\n\n"))
  }

  @Test func aSynopsisShowsEveryKindOfPart() {
    let first = Option("first", .word(["one", "two"]), .ours, help: "1.").spec
    let second = Option("second", .word(["only"]), .ours, help: "2.").spec
    let third = Flag("third", .ours, help: "3.").spec
    let spec = CommandSpec(
      name: "x", group: .task, summary: "x", description: [],
      forms: [
        SynopsisForm(.option(first), .optional(third), .operand), SynopsisForm(.values(first, ["two"]), .operand),
        SynopsisForm(.oneOf([second, third]), .operand), SynopsisForm(.optionalOneOf([second, third]), .operand),
      ],
      options: [first, second, third],
      operand: Operand(.text("object"), .ours, isRequired: false, help: "4.").spec)
    #expect(
      Synopsis(spec).forms == [
        ["-first {one|two}", "[-third]", "[object]"], ["-first two", "[object]"],
        ["{-second only |", "-third}", "[object]"], ["[-second only |", "-third]", "[object]"],
      ])
  }

  @Test(arguments: [
    ("", 5, []), ("a b c", 5, ["a b c"]), ("a b cd", 5, ["a b", "cd"]), ("toolong a", 5, ["toolong", "a"]),
    ("a  b", 5, ["a b"]),
  ]) func folds(_ text: String, _ width: Int, _ lines: [String]) {
    #expect(Folding.lines(text, width: width) == lines)
  }
}
