import Testing

@testable import CommandKit

/// A prefix runs its commands and nothing else.
@Suite struct PrefixTests {
  private enum Before: Command {
    static let spec = CommandSpec(
      name: "before", group: .prefix, summary: "a prefix", description: [], forms: [SynopsisForm(.operand)],
      operand: Operand(.text("command"), .ours, isRequired: true, help: "The command.").spec)
    static var prefixed: [any Command.Type]? { [Sample.self] }
    static func run(_ arguments: Arguments, in context: Context) throws(CommandFailure) -> Outcome { .silent }
  }

  @Test(arguments: [
    (["sample", "-delim", ":", "thing"], 0, "id:thing\nsize:\n", ""),
    (["sample", "-x"], 1, "", "CMMVC5709E [-x] is not a supported parameter.\n"),
    (["sample", "-h"], 0, HelpText(Sample.spec).text, ""),
    (["help"], 0, "sample  a sample\n", ""),
    (["help", "sample"], 0, HelpText(Sample.spec).text, ""),
    (["help", "other"], 1, "", "CMMVC5987E [other] is not a valid command line option.\n"),
    (["help", "sample", "more"], 1, "", "CMMVC5987E [more] is not a valid command line option.\n"),
    (["-h"], 0, HelpText(Before.spec).text, ""),
    (["-?"], 0, HelpText(Before.spec).text, ""),
    ([], 1, "", "CMMVC5707E Required parameters are missing.\n"),
    (["other"], 1, "", "CMMVC5987E [other] is not a valid command line option.\n"),
    (["other\nline"], 1, "", "CMMVC5987E [other?line] is not a valid command line option.\n"),
    (["-x", "sample"], 1, "", "CMMVC5987E [-x] is not a valid command line option.\n"),
  ]) func runs(_ words: [String], _ status: Int32, _ output: String, _ error: String) {
    let recorder = Recorder()
    #expect(recorder.console().run(Before.self, words, in: .empty) == status)
    #expect(recorder.output == output)
    #expect(recorder.error == error)
  }
}
