import TestSupport
import Testing

/// The completions, read and driven by fish.
@Suite(.enabled(if: Tool.isInstalled("fish"), "fish is not installed")) struct FishCompletionTests {
  @Test func isRead() throws { try CompletionCase.expectRead(by: .fish) }

  @Test(arguments: CompletionCase.names) func offersTheOptions(_ name: String) throws {
    try CompletionCase.expectOptions(of: name, by: .fish)
  }

  @Test(arguments: CompletionCase.lines) func offers(_ line: String, _ expected: [String]) throws {
    #expect(try ShellDriver.fish.offers(for: line) == expected)
  }
}
