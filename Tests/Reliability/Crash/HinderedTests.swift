import TestSupport
import Testing

/// Every change, hindered at its system calls: killed there, or the call made to fail. A call in turn in the long form, a
/// sample in the short one.
@Suite(.enabled(if: SystemCall.canBeTraced, Comment(rawValue: SystemCall.untraceable)))
struct HinderedTests {
  /// The calls from which on the state is concerned; those before belong to the start of every program.
  static func calls(of stage: Stage) throws -> [SystemCall] {
    try stage.reset()
    let (result, all) = try SystemCall.trace(stage.change.words, in: stage.sandbox)
    #expect(result == stage.said)
    let calls = Array(
      all.drop { !$0.line.replacing("\(stage.sandbox.path)/.said", with: "").contains("\(stage.sandbox.path)/") })
    #expect(calls.count > 2 || !stage.change.makesDifference, "\(stage.change.line)")
    return calls
  }

  @Test(arguments: Change.all) func nothingIsLost(_ change: Change) throws {
    var random = SeededGenerator.replayable()
    let stage = try Stage(change)
    let calls = try Self.calls(of: stage)
    for call in calls where Failure.errors[call.name] == nil && !Failure.harmless.contains(call.name) {
      Issue.record("The system call \(call.name) is not in the table of Failure.swift: say there how it can fail.")
    }
    DiskOrder.check(calls, change)
    // Only hooks are programs that a command starts.
    if change.promises == nil { #expect(!calls.contains { $0.name.contains("exec") || $0.name.contains("fork") }) }
    try sayNothing(stage)
    let count = change.isForemost ? 4 : 1
    let kills = Form.some(count, of: calls.map { ($0, "signal=KILL") }, &random)
    let failures = Form.some(
      count, of: calls.flatMap { call in (Failure.errors[call.name] ?? []).map { (call, "error=\($0)") } }, &random)
    var struck = 0
    for (call, what) in kills + failures {
      try stage.reset()
      let (result, hasStruck) = try call.strike(what, change.words, in: stage.sandbox)
      struck += hasStruck ? 1 : 0
      let place = "\(what) at \(call.name) \(call.number), seed \(random.seed)"
      let isHeard = !call.line.hasPrefix("write(2<")
      try stage.judge(result, wasKilled: hasStruck && what == "signal=KILL", isHeard: isHeard, place)
    }
    #expect(struck >= (kills.count + failures.count) * 9 / 10, "seed \(random.seed)")
    print("hindered: \(kills.count) kills, \(failures.count) failures, \(struck) struck: \(change.testDescription)")
  }

  /// Standard output takes nothing: that is an error, but no reason to undo what was done.
  private func sayNothing(_ stage: Stage) throws {
    guard !stage.said.output.isEmpty else { return }
    for place in ["/dev/full", ""] {
      try stage.reset()
      let result = try Child.run(stage.change.words, in: stage.sandbox, output: place)
      #expect(result.status == 1 && result.error.hasPrefix("RHRSL0004E "), "\(stage.change.line): \(result)")
      try stage.judge(result, wasKilled: false, "standard output is [\(place)]")
    }
  }
}
