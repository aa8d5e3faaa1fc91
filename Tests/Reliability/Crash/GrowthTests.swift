import TestSupport
import Testing

/// A command that is killed at the same place again and again does not fill the disk.
@Suite(.enabled(if: SystemCall.canBeTraced, Comment(rawValue: SystemCall.untraceable)))
struct GrowthTests {
  /// Whose files have names that are never used again: those of a start's history, and those of entries that left the audit log.
  static let telling = Change.all.filter {
    $0.line == "dumpauditlog" || $0.line.hasSuffix("-key commit") && $0.setUp.contains("chsim -rollback one")
  }

  /// What is done between two kills; the state is then another start's, or has one action more.
  static let between = ["chsim -rollback here", "chkeyserver -name name$ROUND 0"]

  @Test(arguments: Form.isLong ? Change.all.filter { $0.makesDifference && $0.promises == nil } : telling, between)
  func noStrayFileGrows(_ change: Change, _ between: String) throws {
    var random = SeededGenerator.replayable()
    let stage = try Stage(change)
    let sandbox = stage.sandbox
    let naming = try HinderedTests.calls(of: stage).filter {
      ["renameat", "linkat", "unlinkat", "mkdirat", "fsync"].contains($0.name)
    }
    #expect(stage.change.promises == nil && !naming.isEmpty)
    for call in Form.some(3, of: naming, &random) {
      try stage.reset()
      guard try sandbox.run("chsim", "-snapshot", "here").status == 0 else { continue }
      for round in 1...6 {
        _ = try sandbox.shell(between, environment: ["ROUND": "\(round)"])
        // The last is not killed, and tidies up.
        if round < 6 { _ = try call.strike("signal=KILL", change.words, in: sandbox) }
      }
      let comment = Comment(rawValue: "\(change), killed at \(call.name) \(call.number) after \(between)")
      let killed = Growth.strays(in: sandbox.state, snapshots: ["here", "one", "two"])
        .filter { !$0.hasPrefix("dumps/") }
      #expect(killed.isEmpty, comment)
      _ = try Child.run(change.words, in: sandbox)
      #expect(Growth.strays(in: sandbox.state, snapshots: ["here", "one", "two"]).isEmpty, comment)
    }
  }

  /// Every change of a first start that is killed begins a history that nothing counts.
  @Test func historiesOfKilledChangesGo() throws {
    let sandbox = try Sandbox()
    let regenerate = "chlocation -regenerate key -admin jdoe -password Training1 Boston"
    let setUp = """
      chsim -scenario both -time 260105090000 -scale 0
      for i in 1 2; do \(regenerate) && chsim -advance 1h || exit 1; done
      chsim -snapshot here
      for i in 1 2 3 4 5 6; do
        chsim -rollback here || exit 1
        strace -o /dev/null -e inject=renameat:signal=KILL:when=1 \(regenerate)
      done
      ls state | grep -c 'corente-.*log'
      """
    let count = try sandbox.shell(setUp).output
    #expect(["1\n", "2\n", "3\n"].contains(count), "\(count)")
  }

  @Test func dumpsOfKilledCommandsGo() throws {
    let sandbox = try Sandbox()
    let script = """
      chsim -scenario both -time 260105090000 -scale 0
      for i in 1 2 3 4; do
        chkeyserver -name name$i 0
        strace -o /dev/null -e inject=linkat:signal=KILL:when=1 dumpauditlog
      done
      dumpauditlog; ls -A state/dumps/audit
      """
    #expect(try sandbox.shell(script).output == "auditlog_0_3_260105090000_00000204A0605F7E\n")
  }
}
