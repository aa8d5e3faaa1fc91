import CommandKit
import Testing

@testable import CommandReference

/// Text comes through mdoc as it is.
@Suite struct MdocTests {
  @Test(arguments: [
    ("One. Two.", ["One.", "Two."]),
    ("Is it? (Yes.) It is", ["Is it?", "(Yes.)", "It is"]),
    (".Sh is no macro here", ["\\&.Sh is no macro here"]),
    ("'quoted", ["\\&'quoted"]),
    ("-key prepare, pre-rekey.d, multi-master", ["\\-key prepare, pre\\-rekey.d, multi-master"]),
    ("-fault? lists them; see -fault?.", ["\\-fault?\\& lists them; see \\-fault?."]),
    ("back\\slash ~ ^ `", ["back\\eslash \\(ti \\(ha \\(ga"]),
  ]) func paragraph(_ text: String, _ lines: [String]) {
    #expect(Mdoc.paragraph(text) == lines)
  }

  @Test func longParagraphsAreFoldedAndNoLineBecomesAMacro() {
    let text = Array(repeating: ".dot", count: 60).joined(separator: " ")
    let lines = Mdoc.paragraph(text)
    #expect(lines.count > 3)
    #expect(lines.allSatisfy { $0.hasPrefix("\\&.dot") && $0.count <= 80 })
  }

  @Test(arguments: [
    ("name", "name"), ("a-b", "a\\-b"), (":", "\\&:"), ("Ar", "\\&Ar"), ("n", "n"), ("5", "5"),
    ("IP_address", "IP_address"),
    ("fault?", "fault?\\&"), ("\"", "\\&\\(dq"), ("G01", "\\&G01"),
  ]) func argument(_ word: String, _ expected: String) {
    #expect(Mdoc.argument(word) == expected)
  }

  @Test func literal() {
    #expect(Mdoc.literal("$ ls -a '.x' \"y\"") == "$ ls \\-a \\(aq.x\\(aq \\(dqy\\(dq")
    #expect(Mdoc.literal(".x") == "\\&.x")
  }

  @Test func rulesInWords() {
    let a = Flag("a", .ours, help: "A.").spec
    let b = Flag("b", .ours, help: "B.").spec
    let c = Flag("c", .ours, help: "C.").spec
    let sentences = [
      OptionRule.exactlyOne([a, b, c]), .atMostOne([a, b]), .atLeastOne([a, b]), .excludes(a, [b, c]),
      .onlyWith(a, [b]),
      .requires(a, anyOf: [b, c]), .belongs(a, withValue: "new", of: [b, c]),
    ].map(\.sentence)
    #expect(
      sentences == [
        "Exactly one of -a, -b and -c must be given.", "At most one of -a and -b may be given.",
        "At least one of -a and -b must be given.", "-a may not be given together with -b or -c.",
        "-a may be given only together with -b.", "-a needs -b or -c.",
        "-a must be given where the value of -b or -c is new, and only there.",
      ])
  }
}
