import CommandCatalogue
import CommandKit
import TestSupport
import Testing

@testable import CommandReference

/// The completions as text.
@Suite struct CompletionTextTests {
  @Test(arguments: ShellDriver.allCases, CompletionCase.specs.map(\.name))
  func namesEveryOption(_ shell: ShellDriver, _ name: String) throws {
    let spec = try #require(CommandCatalogue.command(named: name)).spec
    let path = "completions/\(shell.rawValue)/\(shell.prefix)\(name)\(shell.suffix)"
    let words = try Repository.text(path).split { !($0.isLetter || "-?".contains($0)) }
    for option in spec.allOptions { #expect(words.contains("-\(option.name)"), "-\(option.name)") }
  }

  @Test func anOptionKnowsWhatExcludesItAndWhatItNeeds() throws {
    let a = Flag("a", .ours, help: "A.").spec
    let b = Flag("b", .ours, help: "B.").spec
    let c = Flag("c", .ours, help: "C.").spec
    let x = Option("x", .text("text"), .ours, help: "X.").spec
    let spec = CommandSpec(
      name: "x", group: .task, summary: "x", description: [], forms: [], options: [a, b, c, x],
      rules: [
        .atMostOne([a, b]), .excludes(c, [a, x]), .onlyWith(b, [c, x]), .belongs(c, withValue: "new", of: [x]),
        .requires(a, anyOf: [x]), .exactlyOne([a, b]),
      ])
    let options = OfferedCommand(spec).options
    #expect(
      options.map(\.clashes) == [
        [Clash("-a"), Clash("-b"), Clash("-c")],
        [Clash("-b"), Clash("-a"), Clash(unless: ["-c", "-x"])],
        [Clash("-c"), Clash("-a"), Clash("-x"), Clash(unless: ["-x=new"])],
        [Clash("-x"), Clash("-c")],
      ])
    let debts = OfferedCommand(spec).debts
    #expect(debts.map(\.clash) == [Clash("-b", unless: ["-c", "-x"]), Clash("-c", unless: ["-x=new"])])
    #expect(debts.map(\.options) == [["-c", "-x"], ["-x"]])
  }

  @Test func aKeywordKnowsWhatExcludesItAndWhatItNeeds() throws {
    let a = Flag("a", .ours, help: "A.").spec
    let x = Option("x", .word(["old", "new", "odd"]), .ours, help: "X.").spec
    let spec = CommandSpec(
      name: "x", group: .task, summary: "x", description: [], forms: [], options: [a, x],
      rules: [.notWithValues(a, ["old"], of: x), .valueOnlyWith(x, "odd", a)])
    #expect(
      OfferedCommand(spec).options[1].values == [
        Offer(source: .words(["old"]), clashes: [Clash("-a")]), Offer(source: .words(["new"]), clashes: []),
        Offer(source: .words(["odd"]), clashes: [Clash(unless: ["-a"])]),
      ])
  }

  @Test(arguments: [
    ("plain", "plain", "plain"), ("a b", "'a b'", "'a b'"), ("it's", #"'it'\''s'"#, #"'it\'s'"#),
    (#"a\b"#, #"'a\b'"#, #"'a\\b'"#),
    ("-f?", "'-f?'", "'-f?'"), ("$(x)", "'$(x)'", "'$(x)'"), ("", "''", "''"),
  ]) func quotes(_ word: String, _ bash: String, _ fish: String) {
    #expect(ShellText.word(word) == bash)
    #expect(ShellText.wordForFish(word) == fish)
  }
}

extension ShellDriver {
  fileprivate var prefix: String { self == .zsh ? "_" : "" }
  fileprivate var suffix: String { self == .fish ? ".fish" : "" }
}
