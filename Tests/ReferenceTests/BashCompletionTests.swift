import TestSupport
import Testing

/// The completions, read and driven by bash.
@Suite(.enabled(if: Tool.isInstalled("bash"), "bash is not installed")) struct BashCompletionTests {
  @Test func isRead() throws { try CompletionCase.expectRead(by: .bash) }

  @Test(arguments: CompletionCase.names) func offersTheOptions(_ name: String) throws {
    try CompletionCase.expectOptions(of: name, by: .bash)
  }

  @Test(arguments: CompletionCase.lines) func offers(_ line: String, _ expected: [String]) throws {
    #expect(try ShellDriver.bash.offers(for: line) == expected)
  }

  @Test(
    .enabled(if: Tool.isInstalled("shellcheck"), "shellcheck is not installed"), arguments: CompletionCase.files(.bash))
  func hasNothingToBeMended(_ file: String) throws {
    let result = try Sandbox().shell("shellcheck --shell bash '\(Repository.root)/\(file)'")
    #expect(result == CommandResult())
  }
}
