import Foundation
import TestSupport
import Testing

/// Hooks where the system fails: none is passed over because it could not be looked for, and a commit that happened is not
/// denied because a hook could not be recorded.
@Suite(.enabled(if: SystemCall.canBeTraced, Comment(rawValue: SystemCall.untraceable)))
struct HookFaultTests {
  private static let commit = Change.all.filter { $0.firstStep != nil }

  @Test(arguments: commit, ["pre-commit.d", "post-rekey.d"]) func isNotPassedOver(_ change: Change, _ phase: String)
    throws
  {
    let stage = try Stage(change)
    let looks = try HinderedTests.calls(of: stage).filter {
      $0.name == "openat" && $0.line.contains("\"\(phase)\"")
    }
    #expect(looks.count >= 2)
    for look in looks {
      for error in ["EACCES", "EIO"] {
        try stage.reset()
        let (result, _) = try look.strike("error=\(error)", change.words, in: stage.sandbox)
        #expect(result.error.contains(phase == "pre-commit.d" ? "CMMVC0111E" : "RHRSL0005W") || result == stage.said)
        let ran = (try? String(contentsOfFile: "\(stage.sandbox.path)/hooks-ran", encoding: .utf8)) ?? ""
        #expect(result.status == 1 || result.error != "" || ran == "pre-commit.d\npost-rekey.d\n")
      }
    }
  }

  @Test(arguments: commit) func theCommitStandsWhereTheHooksAreNotOnRecord(_ change: Change) throws {
    let stage = try Stage(change)
    let last = try #require(try HinderedTests.calls(of: stage).last { $0.line.hasPrefix("renameat(") })
    try stage.reset()
    let (result, _) = try last.strike("error=EIO", change.words, in: stage.sandbox)
    let warning =
      "RHRSL0005W The key was committed, but hook [post-rekey.d] may not be on record (RHRSL0108E).\n"
    #expect(result == CommandResult(error: warning))
    try stage.judge(result, wasKilled: false, "EIO at the record")
  }
}
