import Simulation
import Testing

@testable import LMDKPModel

/// Which action is possible where a rekey stands: the whole table.
@Suite struct RekeyStateTests {
  /// What an action does where a rekey stands.
  enum Outcome: Equatable {
    case leadsTo(String)
    case refused(LMDKPRefusal)
  }

  /// A row: how the rekey comes there, and what each action does.
  struct Row: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let prepare: @Sendable () throws -> Bench
    let request: Outcome
    let process: Outcome
    let cancel: Outcome
    let upload: Outcome

    init(_ state: String, cancel: Outcome, _ prepare: @escaping @Sendable () throws -> Bench) {
      testDescription = state
      self.prepare = prepare
      self.cancel = cancel
      let isFree = state == "no"
      request = isFree ? .leadsTo("requested") : .refused(.rekeyInProgress(vector: "0", state: state))
      process = state == "ready" ? .leadsTo("processing") : .refused(.notReady(vector: "0", state: state))
      upload = state == "generated" ? .leadsTo("no") : .refused(.nothingToUpload)
    }
  }

  static let rows = [
    Row("no", cancel: .refused(.noRekey(vector: "0"))) { try Bench(upTo: .no) },
    Row("no", cancel: .refused(.noRekey(vector: "0"))) { try Bench(upTo: .posted) },
    Row("requested", cancel: .leadsTo("no")) { try Bench(upTo: .requested) },
    Row("requested", cancel: .leadsTo("no")) { try Bench(upTo: .wrapped) },
    Row("submitted", cancel: .leadsTo("no")) { try Bench(upTo: .submitted) },
    Row("failed", cancel: .leadsTo("no")) { try RekeyStateTests.damaged() },
    Row("failed", cancel: .leadsTo("no")) { try RekeyStateTests.undelivered() },
    Row("ready", cancel: .leadsTo("no")) { try Bench(upTo: .ready) },
    Row("processing", cancel: .refused(.beyondCancelling(state: "processing"))) { try Bench(upTo: .processing) },
    Row("generated", cancel: .refused(.beyondCancelling(state: "generated"))) { try Bench(upTo: .generated) },
  ]

  @Test(arguments: rows) func everyAction(row: Row) throws {
    #expect(try row.prepare().vector.rekey.word == row.testDescription)
    #expect(try outcome(row) { state, now in _ = try state.requestRekey(of: "0", at: now) } == row.request)
    #expect(
      try outcome(row) { state, now in try state.processRekey(of: "0", isForced: false, at: now) } == row.process)
    #expect(try outcome(row) { state, now in try state.cancelRekey(of: "0", at: now) } == row.cancel)
    #expect(try outcome(row) { state, now in try state.uploadOwn(at: now) } == row.upload)
  }

  private func outcome(_ row: Row, _ action: (inout LMDKPState, SimTime) throws -> Void) throws -> Outcome {
    var bench = try row.prepare()
    // Everything but where the rekey stands is as each action wants it.
    try bench.acknowledgeAll()
    try bench.state.connectToMessageServer()
    bench.state.workstation.connection = .checked
    bench.state.agenda.cancel { $0 == .checked }
    if let refusal = try bench.refusal(action) { return .refused(refusal) }
    #expect(bench.state.impossibility == nil)
    return .leadsTo(try bench.vector.rekey.word)
  }

  static func damaged() throws -> Bench {
    var bench = try Bench(upTo: .wrapped)
    bench.state.arm(.responseCorrupt, times: try #require(FaultCount(1)))
    try bench.take(.submitted)
    bench.pass(.minutes(33))
    _ = try bench.state.retrieve(at: bench.now)
    #expect(try bench.refusal { state, _ in try state.unwrap(2) } == .rejected)
    return bench
  }

  static func undelivered() throws -> Bench {
    var bench = try Bench(upTo: .requested)
    try bench.state.wrap(1, for: 990_020)
    try bench.take(.submitted)
    bench.pass(.minutes(5))
    #expect(try bench.state.retrieve(at: bench.now) == [2])
    return bench
  }
}
