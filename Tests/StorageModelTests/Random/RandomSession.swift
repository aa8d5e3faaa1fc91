import Foundation
import Simulation
import StoredForm
import TestSupport
import Testing

@testable import StorageModel

/// A long session of steered random steps, every one compared with the naive model and held against the invariants.
struct RandomSession {
  private(set) var state: StorageState
  private var naive: NaiveModel
  private var invariants: Invariants
  private var steering: Steering
  private let scenario: ScenarioName
  private let endsWhenLocked: Bool
  private var past: [Step] = []
  private var stepsLocked = 0
  /// What came of the steps, and how often: to see that a session was worth its time.
  private(set) var counts: [String: Int] = [:]
  /// The greatest number of bytes that a state took.
  private(set) var greatestSize = 0

  init(_ scenario: ScenarioName, _ generator: SeededGenerator, endsWhenLocked: Bool = true) {
    self.endsWhenLocked = endsWhenLocked
    let start = SimTime(clamping: 1_800_000_000)
    self.scenario = scenario
    state = .fresh(scenario, at: start, assumptions: [:])
    naive = NaiveModel(scenario, at: start)
    invariants = Invariants(state)
    steering = Steering(generator: generator)
  }

  /// Takes steps until one goes wrong, or until the system has long been locked for good.
  ///
  /// - Returns: what went wrong, with the steps that led to it; nil if nothing did.
  mutating func run(steps: Int) throws -> String? {
    while past.count < steps, stepsLocked < 30 || !endsWhenLocked {
      let step = steering.next(state)
      past.append(step)
      var wrong = take(step, isThorough: past.count % 4 == 0)
      if past.count % 100 == 0 { wrong += try wrongInFile() }
      if !wrong.isEmpty { return report(wrong) }
    }
    let wrong = try wrongInFile() + wrongAfterProcedure()
    return wrong.isEmpty ? nil : report(wrong)
  }

  /// How many steps were taken.
  var length: Int { past.count }

  private func report(_ wrong: [String]) -> String {
    (["scenario \(scenario), step \(past.count)"] + wrong + ["after:"]
      + past.suffix(12).map { "\($0)".replacingOccurrences(of: "StorageModel.", with: "") })
      .joined(separator: "\n  ")
  }

  private mutating func take(_ step: Step, isThorough: Bool) -> [String] {
    let before = state
    let announced = announcement(step)
    let outcome = state.take(step)
    count(step, outcome)
    var wrong: [String] = []
    if case .pass(let length) = step { wrong += wrongInSteps(before, length) }
    let after = state
    let closed = state.events.takeClosed()
    let expected = naive.take(step)
    if outcome != expected, !isForgottenDrift(step, outcome) { wrong.append("\(outcome) instead of \(expected)") }
    if let announced, announced != outcome, !outcome.leavesTrace || announced != .done {
      wrong.append("\(announced) was announced, not \(outcome)")
    }
    wrong += naive.differences(from: closed)
    wrong += invariants.broken(by: step, from: before, to: after, closed: closed, outcome)
    if isThorough { wrong += naive.differences(from: state) + invariants.broken(in: state) }
    return wrong
  }

  /// What is said before the hooks run; nil for what runs none.
  private func announcement(_ step: Step) -> Outcome? {
    guard case .rekey(let key, let method) = step else { return nil }
    do throws(StorageRefusal) {
      try state.requireReady(for: key, of: method)
      return .done
    } catch { return .refused(error) }
  }

  /// The product forgets obsolete keys; the naive model forgets nothing, not even that one of them was another.
  private func isForgottenDrift(_ step: Step, _ outcome: Outcome) -> Bool {
    guard case .clear(.keyserverDrift, _) = step else { return false }
    return outcome == .trainerRefused(.notArmed(StorageFault.keyserverDrift.rawValue))
  }

  /// Looking meanwhile, at moments that nobody foresees, must make no difference.
  private mutating func wrongInSteps(_ before: StorageState, _ length: SimDuration) -> [String] {
    var often = before
    for _ in 0..<Int.random(in: 1...6, using: &steering.generator) {
      let rest = max(0, state.settledTo.seconds(since: often.settledTo))
      let part = Int.random(in: 0...max(1, rest), using: &steering.generator)
      often.settle(to: often.settledTo + SimDuration(seconds: min(rest, part)))
    }
    while let due = often.nextReplication, due < state.settledTo, Bool.random(using: &steering.generator) {
      often.settle(to: due)
    }
    often.settle(to: state.settledTo)
    return often == state ? [] : ["looking meanwhile made a difference"]
  }

  /// The state as the store writes it.
  private mutating func wrongInFile() throws -> [String] {
    let bytes = state.stored.text(.pretty)
    greatestSize = max(greatestSize, bytes.count)
    let read = try StorageState(json: bytes)
    return read == state ? [] : ["what was written is not what was read"]
  }

  private func wrongAfterProcedure() throws -> [String] {
    var procedure = Procedure(state)
    return try procedure.putRight()
  }

  private mutating func count(_ step: Step, _ outcome: Outcome) {
    stepsLocked = state.system.isLocked ? stepsLocked + 1 : 0
    if stepsLocked == 1 { counts["locked", default: 0] += 1 }
    switch outcome {
    case .done: if case .rekey(let key, _) = step { counts[key.rawValue, default: 0] += 1 }
    case .refused(let refusal): counts[refusal.message.code, default: 0] += 1
    case .trainerRefused(let refusal): counts[refusal.message.code, default: 0] += 1
    }
  }
}
