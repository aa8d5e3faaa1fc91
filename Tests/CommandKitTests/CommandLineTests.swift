import Testing

@testable import CommandKit

/// A command line as it is kept: to be read, and repeated, by anybody, but for its secrets.
@Suite struct CommandLineTests {
  private static let password = Option("password", .text("password"), .ours, isSecret: true, help: "A secret.")
  private static let name = Option("name", .text("name"), .ours, help: "A name.")
  private static let spec = CommandSpec(
    name: "chthing", group: .task, summary: "changes a thing", description: [], forms: [SynopsisForm(.operand)],
    options: [password.spec, name.spec],
    operand: Operand(.text("thing"), .ours, isRequired: true, help: "The thing.").spec)

  @Test(arguments: [
    ([], "chthing"),
    (["-name", "one", "0"], "chthing -name one 0"),
    (["-name=one", "0"], "chthing -name=one 0"),
    (["-name", "two words", "0"], "chthing -name 'two words' 0"),
    (["-name", "it's", "0"], #"chthing -name 'it'\''s' 0"#),
    (["-name", "'", "0"], #"chthing -name ''\''' 0"#),
    (["-name", "$(x)", "a;b"], "chthing -name '$(x)' 'a;b'"),
    (["-name=", "", "0"], "chthing -name= '' 0"),
    (["-name", "10.0.1.9:5696/a,b@c+d%e", "--", "-0"], "chthing -name 10.0.1.9:5696/a,b@c+d%e -- -0"),
    (["-password", "hidden", "0"], "chthing -password '######' 0"),
    (["-password=hidden", "0"], "chthing -password='######' 0"),
    (["-password=", "0"], "chthing -password='######' 0"),
    (["0", "-password", "-hidden"], "chthing 0 -password '######'"),
    (["-name", "hidden", "-password", "hidden", "0"], "chthing -name hidden -password '######' 0"),
  ]) func isOneLine(_ words: [String], _ line: String) {
    #expect(ArgumentParser(Self.spec).commandLine(of: words) == line)
  }

  @Test func onlyAnActionHasOne() {
    #expect(Context.empty.commandLine == "")
    #expect(Context.empty.running("svctask x").commandLine == "svctask x")
  }
}
