import Simulation
import Testing

@testable import LMDKPModel

/// A workstation and its time, for a test to work with.
struct Bench {
  var state: LMDKPState
  var now: SimTime

  static let start = SimTime(clamping: 1_767_603_600)

  /// A fresh workstation.
  init() {
    now = Bench.start
    state = .fresh(.both, at: now, assumptions: [:])
  }

  /// A workstation with both operators logged on, the first BET reconciled, and the rekey taken so far.
  init(upTo stage: Stage) throws {
    self.init()
    try logOn(.lmd, .kp)
    try state.reconcile(0)
    for step in Stage.allCases.dropFirst().prefix(while: { $0 <= stage }) { try take(step) }
  }

  /// How far a rekey has come, in the order of the procedure.
  enum Stage: Int, CaseIterable, Comparable {
    case no, requested, wrapped, submitted, ready, processing, generated, posted

    static func < (left: Stage, right: Stage) -> Bool { left.rawValue < right.rawValue }
  }

  /// Takes the step that leads to a stage. The request is message 1, its response message 2, the advisories are 3 and 4.
  mutating func take(_ step: Stage) throws {
    switch step {
    case .no: break
    case .requested: #expect(try state.requestRekey(of: "0", at: now) == 1)
    case .wrapped: try state.wrap(1, for: Account.authority)
    case .submitted:
      try state.connectToMessageServer()
      try state.send(1, at: now)
    case .ready:
      pass(.minutes(33))
      #expect(try state.retrieve(at: now) == [2])
      try state.unwrap(2)
    case .processing: try state.processRekey(of: "0", isForced: false, at: now)
    case .generated: pass(.minutes(4))
    case .posted:
      try acknowledgeAll()
      try state.connectToDirectory(at: now)
      pass(.minutes(3))
      try state.uploadOwn(at: now)
    }
  }

  mutating func logOn(_ machines: Machine...) throws {
    let name = try #require(OperatorName("op1"))
    for machine in machines { try state.logOn(name, to: machine) }
  }

  mutating func acknowledgeAll() throws {
    for message in state.desktop.messages where message.content.isPendingAdvisory { try state.acknowledge(message.id) }
  }

  /// Lets time pass.
  mutating func pass(_ length: SimDuration) {
    now = now + length
    state.settle(to: now)
  }

  /// The FIREFLY vector set.
  var vector: VectorSet {
    get throws { try #require(state.firefly) }
  }

  /// What an action is refused with; nil if it is not. The state must be as it was, unless the refusal leaves a trace.
  mutating func refusal(_ action: (inout LMDKPState, SimTime) throws -> Void) throws -> LMDKPRefusal? {
    let before = state
    do {
      try action(&state, now)
      return nil
    } catch let refusal as LMDKPRefusal {
      #expect((state != before) == refusal.leavesTrace)
      return refusal
    }
  }

  /// The status of a message.
  func status(_ id: Int) throws -> String { try #require(state.desktop.message(id)).content.status }

  /// The events so far, as number and text.
  var log: [String] {
    (state.events.closed + state.events.openAlerts).sorted { $0.sequence < $1.sequence }
      .map { "\($0.cause.eventID) \($0.object.type) \($0.object.id)" }
  }
}

extension SimDuration {
  static func minutes(_ count: Int) -> SimDuration { SimDuration(seconds: count * 60) }
}
