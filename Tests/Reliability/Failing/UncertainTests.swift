import TestSupport
import Testing

/// The disk does not confirm a change that is in place: the command says so, and its change is there.
@Suite(.enabled(if: SystemCall.canBeTraced, Comment(rawValue: SystemCall.untraceable)))
struct UncertainTests {
  @Test func theLastWaitForTheDiskFails() throws {
    let counted = try Sandbox()
    #expect(try counted.shell(OrderTests.prepared).status == 0)
    let waits = try OrderTests.steps(of: OrderTests.commit, in: counted).filter { $0.hasPrefix("fsync") }.count
    let sandbox = try Sandbox()
    #expect(try sandbox.shell(OrderTests.prepared).status == 0)
    let result = try sandbox.shell(
      "strace -qq -o trace.txt -e trace=fsync -e inject=fsync:error=EIO:when=\(waits) \(OrderTests.commit)")
    #expect(result.error.hasPrefix("RHRSL0109E The change was made, but"))
    #expect(result.status == 1)
    #expect(try sandbox.shell("lsencryption | grep keyserver_rekey").output == "keyserver_rekey no\n")
  }
}
