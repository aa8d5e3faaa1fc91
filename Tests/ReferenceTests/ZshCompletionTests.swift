import TestSupport
import Testing

/// The completions, read and driven by zsh.
@Suite(.enabled(if: Tool.isInstalled("zsh"), "zsh is not installed")) struct ZshCompletionTests {
  @Test func isRead() throws { try CompletionCase.expectRead(by: .zsh) }

  @Test(arguments: CompletionCase.names) func offersWhatTheParserTakes(_ name: String) throws {
    try CompletionCase.expectWhatTheParserTakes(of: name, by: .zsh)
  }

  @Test func offersWhatThereIs() throws { try CompletionCase.expectOffers(by: .zsh) }
}
