import TestSupport
import Testing

/// The completions, read and driven by fish.
@Suite(.enabled(if: Tool.isInstalled("fish"), "fish is not installed")) struct FishCompletionTests {
  @Test func isRead() throws { try CompletionCase.expectRead(by: .fish) }

  @Test(arguments: CompletionCase.names) func offersWhatTheParserTakes(_ name: String) throws {
    try CompletionCase.expectWhatTheParserTakes(of: name, by: .fish)
  }

  @Test func offersWhatThereIs() throws { try CompletionCase.expectOffers(by: .fish) }
}
