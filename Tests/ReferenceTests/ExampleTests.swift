import CommandCatalogue
import CommandKit
import TestSupport
import Testing

@testable import CommandReference

/// What the manual shows works: the examples, and the attributes that it explains.
@Suite struct ExampleTests {
  static let names = CommandCatalogue.all.map { $0.spec.name }

  private static func spec(_ name: String) throws -> CommandSpec {
    try #require(CommandCatalogue.command(named: name)).spec
  }

  /// The examples of each command, and nothing else that could be taken for one, stand in a session that is run among the
  /// transcripts; there they succeed, in the order in which the page shows them.
  @Test(arguments: names) func standInATranscript(_ name: String) throws {
    let examples = try Self.spec(name).examples
    let session = ExampleSession(try Repository.text("\(ReferenceSources.sessionFolder)/example-\(name).txt"))
    var rest = session.steps[...]
    for example in examples {
      let place = try #require(rest.firstIndex { $0.command == example.command }, "\(example.command)")
      rest = rest[(place + 1)...]
    }
    for step in session.steps { #expect(step.output.last?.hasPrefix("[exit ") != true, "\(step.command)") }
    #expect(!examples.isEmpty)
  }

  /// What a page shows of a session: the command lines, and the first lines of a long list.
  @Test func aPageShowsWhatWasPrinted() {
    let list = (1...30).map { "row \($0)" }
    let session = ExampleSession(
      "# About.\n$ first\n$ second\nno\nyes\n$ ls 1\n$ set\n$ third\n\(list.joined(separator: "\n"))\n$ after\n")
    let parts = session.parts(ending: [CommandExample("second", "Two."), CommandExample("third", "Three.")])
    #expect(parts.map { $0.steps.map(\.command) } == [["first", "second", "ls 1"], ["set", "third", "after"]])
    #expect(ExampleSession.lines(of: parts[0].steps[1]) == ["$ second", "no", "yes"])
    #expect(ExampleSession.lines(of: parts[1].steps[1]).suffix(2) == ["row 16", "[14 more lines]"])
    #expect(session.parts(ending: [CommandExample("fourth", "Four.")])[0].steps.map(\.command) == ["fourth"])
  }

  @Test(arguments: names.filter { $0.hasPrefix("ls") }) func attributesArePrinted(_ name: String) throws {
    let sandbox = try Sandbox()
    try #require(try sandbox.shell("chsim -scale 0; chencryption -keyserver newkey -key prepare").status == 0)
    let needsObject = try Self.spec(name).operand?.isRequired == true
    let listed = try sandbox.run(name, arguments: ["-filtervalue?"] + (needsObject ? ["0"] : [])).output
      .split(separator: "\n")
    let object = needsObject ? "0" : try sandbox.shell("\(name) -nohdr -delim : | head -n 1 | cut -d : -f 1").output
    var line = "\(name) -delim :"
    if !listed.isEmpty || needsObject { line += " \(object)" }
    let detailed = try sandbox.shell(line).output.split(separator: "\n").map { $0.prefix { $0 != ":" } }
    let printed = Set(listed + detailed)
    #expect(printed.count > 2)
    for note in try Self.spec(name).attributes where !note.meaning.contains("only where") {
      for name in note.names { #expect(printed.contains(name[...]), "\(name)") }
    }
  }
}
