import TestSupport
import Testing

/// Each call with which dumpauditlog brings something to the disk fails in turn: what the log still holds is in no file.
@Suite(.enabled(if: SystemCall.canBeTraced, Comment(rawValue: SystemCall.untraceable)))
struct DumpTests {
  @Test func aDumpThatFailsIsTakenBack() throws {
    let change = try #require(Change.all.first { $0.line == "dumpauditlog" })
    let stage = try Stage(change)
    let names: Set = ["fsync", "renameat", "linkat", "mkdirat", "fchmod"]
    let calls = try HinderedTests.calls(of: stage).filter { names.contains($0.name) }
    #expect(calls.count { $0.name == "fsync" } >= 7)
    for call in calls {
      try stage.reset()
      let (result, hasStruck) = try call.strike("error=EIO", change.words, in: stage.sandbox)
      #expect(hasStruck)
      try stage.judge(result, wasKilled: false, "EIO at \(call.name) \(call.number)")
    }
  }
}
