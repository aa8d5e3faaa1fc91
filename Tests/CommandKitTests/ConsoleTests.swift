import Platform
import Testing

@testable import CommandKit

/// What goes to which stream, and the exit status.
@Suite struct ConsoleTests {
  private static func run(
    _ words: [String], isTerminal: Bool = false, failing failure: SystemFailure? = nil
  ) -> (status: Int32, output: String, error: String) {
    let recorder = Recorder(failing: failure)
    let status = recorder.console(isTerminal: isTerminal).run(Sample.self, words, in: .empty)
    return (status, recorder.output, recorder.error)
  }

  private static let table = "id name     size\n0  alpha    5\n1  beta\n10 alphabet 12\n"

  @Test(arguments: [
    ([], table),
    (["-nohdr", "-delim", "!"], "0!alpha!5\n1!beta!\n10!alphabet!12\n"),
    (["-filtervalue", "name=alpha*", "-delim=:"], "id:name:size\n0:alpha:5\n10:alphabet:12\n"),
    (["-filtervalue", "name=x"], ""),
    (["-filtervalue", "name=x", "-json"], "[]\n"),
    (["-filtervalue?"], "id\nname\nsize\n"),
    (["thing"], "id thing\nsize\n"),
    (["-delim", ",", "thing"], "id,thing\nsize,\n"),
    (["-json", "thing"], "{\n  \"id\": \"thing\",\n  \"size\": \"\"\n}\n"),
    (["silent"], ""),
  ]) func succeeds(_ words: [String], _ output: String) {
    #expect(Self.run(words) == (0, output, ""))
  }

  @Test(arguments: [
    (["fails"], 1, "CMMVC0001E It failed.\n"),
    (["later"], 2, "CMMVC0001E It failed.\n"),
    (["-x"], 1, "CMMVC5709E [-x] is not a supported parameter.\n"),
    (["-filtervalue", "no=1"], 1, "CMMVC0005E [no] is not an attribute that this view can be filtered by.\n"),
  ]) func fails(_ words: [String], _ status: Int32, _ error: String) {
    #expect(Self.run(words) == (status, "", error))
  }

  @Test func aFilterOnOneObjectIsRefused() {
    enum Single: Command {
      static let spec = CommandSpec(
        name: "single", group: .view, summary: "x", description: [], forms: [SynopsisForm(view: .detailed)], view: .both
      )
      static func run(_ arguments: Arguments, in context: Context) throws(CommandFailure) -> Outcome {
        .detailed([Attribute("id", "0")])
      }
    }
    for words in [["-filtervalue", "id=1"], ["-filtervalue?"]] {
      let recorder = Recorder()
      #expect(recorder.console().run(Single.self, words, in: .empty) == 1)
      #expect(recorder.output == "")
      #expect(recorder.error == "CMMVC5713E Some parameters are mutually exclusive.\n")
    }
  }

  @Test func warningsGoToStandardErrorAndAreNoFailure() {
    #expect(Self.run(["warns"]) == (0, "done\n", "CMMVC0001W A warning.\n"))
  }

  @Test(arguments: [["-h"], ["-?"], ["-x", "-h"], ["a", "b", "-?"]]) func helpIsGivenWhateverElseIsAsked(
    _ words: [String]
  ) {
    #expect(Self.run(words) == (0, HelpText(Sample.spec).text, ""))
  }

  @Test func anObjectMayLookLikeHelp() {
    #expect(Self.run(["--", "-h"]) == (0, "id -h\nsize\n", ""))
  }

  @Test func aPersonGetsAHint() {
    #expect(Self.run([], isTerminal: true).output == Self.table + "a hint\n")
    #expect(Self.run(["-nohdr"], isTerminal: true).output.hasSuffix("a hint\n"))
    #expect(!Self.run(["-json"], isTerminal: true).output.contains("hint"))
    #expect(!Self.run(["-delim", ":"], isTerminal: true).output.contains("hint"))
  }

  @Test func outputThatCannotBeWrittenIsAnError() {
    let full = SystemFailure(call: "write", path: "standard output", number: ENOSPC)
    let result = Self.run([], failing: full)
    #expect(result == (1, "", "RHRSL0004E The output could not be written: \(full.reason).\n"))
  }

  @Test func aReaderThatWentAwayIsNone() {
    let closed = SystemFailure(call: "write", path: "standard output", number: EPIPE)
    #expect(Self.run([], failing: closed) == (0, "", ""))
  }
}
