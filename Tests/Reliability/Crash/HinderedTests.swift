import TestSupport
import Testing

/// Every change, hindered at its system calls: killed there, or the call made to fail. A call in turn in the long form, a
/// sample in the short one.
@Suite(.enabled(if: SystemCall.canBeTraced, Comment(rawValue: SystemCall.untraceable)))
struct HinderedTests {
  /// The calls from which on the state is concerned.
  static func calls(of stage: Stage) throws -> [SystemCall] { try allCalls(of: stage).own }

  /// The calls with which every program starts, and those from which on the state is concerned.
  private static func allCalls(of stage: Stage) throws -> (start: [SystemCall], own: [SystemCall]) {
    try stage.reset()
    let (result, all) = try SystemCall.trace(stage.change.words, in: stage.sandbox)
    #expect(result == stage.said)
    let start = all.prefix {
      !$0.line.replacing("\(stage.sandbox.path)/.said", with: "").contains("\(stage.sandbox.path)/")
    }
    let own = Array(all.dropFirst(start.count))
    #expect(own.count > 2 || !stage.change.makesDifference, "\(stage.change.line)")
    return (Array(start), own)
  }

  @Test(arguments: Change.all) func nothingIsLost(_ change: Change) throws {
    var random = SeededGenerator.replayable()
    let stage = try Stage(change)
    let (start, calls) = try Self.allCalls(of: stage)
    for call in calls where Failure.errors[call.name] == nil && !Failure.harmless.contains(call.name) {
      Issue.record("The system call \(call.name) is not in the table of Failure.swift: say there how it can fail.")
    }
    DiskOrder.check(calls, change)
    try startNothing(stage)
    try sayNothing(stage)
    try fail(stage, start, &random)
    if Form.isLong || change.words == StoppedHolderTests.prepare { try failOnAndOn(stage, calls, &random) }
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

  /// A command starts no program but the hooks, and those itself.
  private func startNothing(_ stage: Stage) throws {
    try stage.reset()
    let (result, calls) = try SystemCall.trace(
      stage.change.words, in: stage.sandbox, ["-f", "-e", "trace=/exec"], withPaths: false)
    #expect(result == stage.said)
    let started = calls.compactMap { $0.line.firstMatch(of: #/exec[a-z]*\("([^"]*)"/#).map { String($0.1) } }
    #expect(started.first == "\(Repository.executables)/\(stage.change.words[0])")
    let others = started.dropFirst().filter { !$0.hasPrefix("\(stage.sandbox.state)/hooks/") }
    #expect(stage.change.promises != nil || started.count == 1, "\(stage.change): \(started)")
    // The hooks are scripts: what they start is theirs.
    #expect(stage.change.promises != nil || others.isEmpty, "\(stage.change): \(others)")
  }

  /// A call fails before the command has anything to do with the state: it does what it does, or nothing. The runtime may give
  /// up there in its own way.
  private func fail(_ stage: Stage, _ start: [SystemCall], _ random: inout SeededGenerator) throws {
    let failures = start.flatMap { call in (Failure.errors[call.name] ?? []).map { (call, $0) } }
    for (call, error) in Form.some(1, of: failures, &random) {
      try stage.reset()
      let (result, _) = try call.strike("error=\(error)", stage.change.words, in: stage.sandbox)
      let comment = Comment(rawValue: "\(stage.change): \(error) at \(call.line), seed \(random.seed): \(result)")
      let isAsEver = result == stage.said
      #expect(isAsEver || result.status != 0 && result.output.isEmpty, comment)
      #expect(try Picture.of(stage.sandbox.state) == (isAsEver ? stage.new : stage.old), comment)
    }
  }

  /// From a call on all of its name fail, also those that would tidy up.
  private func failOnAndOn(_ stage: Stage, _ calls: [SystemCall], _ random: inout SeededGenerator) throws {
    let failures = calls.flatMap { call in Failure.lasting(call.name).map { (call, $0) } }
    let tried = Form.some(6, of: failures, &random)
    for (call, error) in tried {
      try stage.reset()
      let (result, _) = try call.strike("error=\(error)", isLasting: true, stage.change.words, in: stage.sandbox)
      let place = "\(error) from \(call.name) \(call.number) on, seed \(random.seed)"
      try stage.judge(result, wasKilled: false, isHeard: call.name != "write", couldTidyUp: false, place)
    }
    print(
      "hindered: 0 kills, \(tried.count) failures, \(tried.count) struck: from a call on: \(stage.change.testDescription)"
    )
  }

  /// Standard output takes nothing: that is an error, but no reason to undo what was done.
  private func sayNothing(_ stage: Stage) throws {
    guard !stage.said.output.isEmpty else { return }
    for place in ["/dev/full", ""] {
      try stage.reset()
      let result = try Child.run(stage.change.words, in: stage.sandbox, output: place)
      #expect(
        result.status == 1 && ["RHRSL0004E ", "RHRSL0013E "].contains(result.error.prefix(11)),
        "\(stage.change.line): \(result)")
      try stage.judge(result, wasKilled: false, "standard output is [\(place)]")
    }
  }
}
