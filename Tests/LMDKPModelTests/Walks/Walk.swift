import CommandKit
import LMDKPCommands
import Simulation
import TestSupport
import Testing

@testable import LMDKPModel

/// A steered random sequence: three steps in four are the right next one of the procedure. After each step everything that
/// must always hold is looked at.
struct Walk {
  private(set) var state: LMDKPState
  private(set) var now = Bench.start
  private(set) var posted = 0
  /// The generation that was uploaded last.
  private var uploaded = 1
  private(set) var words: Set<String> = []
  private var lastSequence = EventLog.firstSequence - 1
  /// What was done last, for whoever reads of a failure.
  private var trail: [String] = []

  init() {
    state = .fresh(.both, at: Bench.start, assumptions: [:])
  }

  mutating func step(_ random: inout SeededGenerator) throws {
    let isRight = Int.random(in: 0..<4, using: &random) < 3
    try perform(isRight ? Procedure.next(state) : .any(state, &random), &random)
  }

  mutating func perform(_ operation: Operation, _ random: inout SeededGenerator) throws {
    let before = state
    trail = trail.suffix(20) + ["\(now) \(operation)"]
    var isRefused = false
    do {
      try operation.perform(on: &state, at: now)
    } catch let refusal as LMDKPRefusal {
      isRefused = true
      if (state != before) != refusal.leavesTrace { fail("\(refusal) leaves a trace, or does not") }
    } catch is LMDKPTrainerRefusal {
      isRefused = true
      if state != before { fail("the trainer's refusal leaves a trace") }
    }
    if case .pass(let seconds) = operation { try checkPassing(seconds, from: before, &random) }
    if let what = state.impossibility { fail("impossible: \(what)") }
    try checkCredentials(before, operation, isRefused: isRefused)
    try checkConnections()
    checkLog()
  }

  /// Settling in one go and in steps, whoever looks in between, come to the same.
  private mutating func checkPassing(_ seconds: Int, from before: LMDKPState, _ random: inout SeededGenerator) throws {
    let end = now + SimDuration(seconds: seconds)
    var inSteps = before
    var time = now
    for _ in 0..<3 {
      time = time + SimDuration(seconds: Int.random(in: 0...max(1, seconds / 2), using: &random))
      if time < end { inSteps.settle(to: time) }
    }
    inSteps.settle(to: end)
    if inSteps != state { fail("settling in steps comes to something else") }
    if state.settledTo != end { fail("it is not settled") }
    now = end
  }

  private mutating func checkCredentials(
    _ before: LMDKPState, _ operation: Operation, isRefused: Bool
  ) throws {
    let vector = try #require(state.firefly)
    let old = try #require(before.firefly)
    words.insert(vector.rekey.word)
    if vector.generation != old.generation {
      let isRight = vector.generation == old.generation + 1 && old.rekey == .processing && operation.isPassing
      if !isRight {
        fail("the generation rises from \(old.generation) to \(vector.generation) out of \(old.rekey.word)")
      }
    }
    if case .upload = operation, !isRefused {
      posted += 1
      uploaded = old.generation
    }
    if (vector.rekey == .generated) == (uploaded == vector.generation) { fail("generated and posted") }
    if vector.directoryGeneration != uploaded { fail("the Directory has what was not uploaded") }
    if vector.isPosted != (uploaded == vector.generation) { fail("posted without an upload, or not in spite of one") }
    for (holder, past) in zip(vector.credentials.holders, old.credentials.holders)
    where holder.generation < past.generation {
      fail("\(holder.id) goes back")
    }
    if state.desktop.messages.count(where: \.content.isUnsent) > 1 { fail("two requests are unsent") }
  }

  /// What the view shows: no session with the Directory without an association, and nothing seen without what it is seen by.
  private func checkConnections() throws {
    let shown = Dictionary(
      uniqueKeysWithValues: try state.attributes(of: "lmdkp", id: nil).map { ($0.name, $0.value) })
    let isAssociated = shown["message_server"] == "associated"
    let hasSession = shown["directory"] == "connected"
    if !isAssociated && shown["message_server"] != "disconnected" { fail("neither associated nor disconnected") }
    if !hasSession && shown["directory"] != "disconnected" {
      fail("the Directory is neither connected nor disconnected")
    }
    if hasSession && !isAssociated { fail("a session with the Directory without an association") }
    if isAssociated == (shown["mailbox_count"] == "") { fail("a mailbox without an association, or none with one") }
    if hasSession == (shown["directory_check"] == "not_started") { fail("a check without a session, or none in one") }
    if (shown["directory_check"] == "complete") == (shown["own_entry"] == "") { fail("our entry is seen unchecked") }
  }

  /// The numbers of the log have no gap, and no entry is lost.
  private mutating func checkLog() {
    let closed = state.events.takeClosed()
    let fresh = (closed + state.events.openAlerts).map(\.sequence).filter { $0 > lastSequence }.sorted()
    if fresh != Array(lastSequence + 1..<state.events.nextSequence) { fail("the log has a gap") }
    lastSequence = state.events.nextSequence - 1
  }

  private func fail(_ what: String) {
    Issue.record("\(what)\n\(trail.joined(separator: "\n"))")
  }
}
