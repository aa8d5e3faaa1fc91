import TestSupport
import Testing

/// The completions, read and driven by zsh.
@Suite(.enabled(if: Tool.isInstalled("zsh"), "zsh is not installed")) struct ZshCompletionTests {
  @Test func isRead() throws { try CompletionCase.expectRead(by: .zsh) }

  @Test(arguments: CompletionCase.names) func offersTheOptions(_ name: String) throws {
    try CompletionCase.expectOptions(of: name, by: .zsh)
  }

  @Test(arguments: CompletionCase.lines) func offers(_ line: String, _ expected: [String]) throws {
    #expect(try ShellDriver.zsh.offers(for: line) == expected)
  }
}
