import TestSupport
import Testing

/// The completions, read and driven by bash.
@Suite(.enabled(if: Tool.isInstalled("bash"), "bash is not installed")) struct BashCompletionTests {
  @Test func isRead() throws { try CompletionCase.expectRead(by: .bash) }

  @Test(arguments: CompletionCase.names) func offersWhatTheParserTakes(_ name: String) throws {
    try CompletionCase.expectWhatTheParserTakes(of: name, by: .bash)
  }

  @Test func offersWhatThereIs() throws { try CompletionCase.expectOffers(by: .bash) }

  @Test(
    .enabled(if: Tool.isInstalled("shellcheck"), "shellcheck is not installed"), arguments: CompletionCase.files(.bash))
  func hasNothingToBeMended(_ file: String) throws {
    let result = try Sandbox().shell("shellcheck --shell bash '\(Repository.root)/\(file)'")
    #expect(result == CommandResult())
  }
}
