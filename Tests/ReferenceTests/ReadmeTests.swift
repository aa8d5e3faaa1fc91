import Foundation
import TestSupport
import Testing

/// Every session that the README shows comes out word for word, each section in a rehearsal of its own. Only statuses are left
/// out there.
@Suite struct ReadmeTests {
  private static let start = "    $ chsim -scenario both -time 260105090000 -scale 0\n"

  @Test func sessions() throws {
    let sections = try Repository.text("README.md").components(separatedBy: "\n## ")
    let shown = sections.filter { $0.contains("\n    $ ") }
    #expect(shown.count >= 4)
    for section in shown {
      let text = Self.start + section
      let played = try ManualSession(text).played().split(separator: "\n", omittingEmptySubsequences: false)
      #expect(played.filter { !$0.hasPrefix("    [exit ") }.joined(separator: "\n") == text)
    }
  }
}
