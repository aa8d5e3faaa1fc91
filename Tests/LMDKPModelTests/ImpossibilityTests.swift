import Simulation
import Testing

@testable import LMDKPModel

/// One crafted state for each thing that no sequence of commands leads to.
@Suite struct ImpossibilityTests {
  /// A deliberate edit of the state at a stage, and what it is found out by.
  struct Edit: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let stage: Bench.Stage
    let change: @Sendable (inout LMDKPState) -> Void

    init(_ found: String, _ stage: Bench.Stage = .no, _ change: @escaping @Sendable (inout LMDKPState) -> Void) {
      testDescription = found
      self.stage = stage
      self.change = change
    }
  }

  static func ledger(_ newest: Int, directory: Int, reader: Int) -> KeyLedger {
    var ledger = KeyLedger(
      newest: 1, holders: ["directory", "990010", "990020", "990030"], since: Bench.start)
    for _ in 1..<max(2, newest) where ledger.newest < newest { _ = ledger.issue() }
    ledger.give(directory, to: "directory", at: Bench.start)
    ledger.give(reader, to: "990010", at: Bench.start)
    return ledger
  }

  static let edits = [
    Edit("the vector sets are not those of the rehearsal") { $0.vectors.removeLast() },
    Edit("the vector sets are not those of the rehearsal") { $0.vectors.swapAt(0, 1) },
    Edit("there is a vector set that is not one of the rehearsal's, or its holders are not") { state in
      state.vectors[0].credentials = KeyLedger(newest: 1, holders: ["directory"], since: Bench.start)
    },
    Edit("there is a vector set that is not one of the rehearsal's, or its holders are not") { state in
      let old = state.vectors[1]
      state.vectors[1] = VectorSet(
        id: 1, shortTitle: "TRNAU 0000000002", type: .training, effectiveTime: old.effectiveTime,
        credentials: old.credentials)
    },
    Edit("a holder has a generation that was never made") { state in
      state.vectors[0].credentials = KeyLedger(
        newest: 1_000_000_000_000, holders: ["directory", "990010", "990020", "990030"], since: Bench.start)
    },
    Edit("a reader has credentials that are not in the Directory", .generated) { state in
      state.vectors[0].credentials.give(2, to: "990010", at: Bench.start)
    },
    Edit("the rekey is generated and the credentials are posted, or neither") { state in
      state.vectors[0].credentials = ledger(2, directory: 1, reader: 1)
    },
    Edit("the rekey is generated and the credentials are posted, or neither", .generated) { $0.vectors[0].rekey = .no },
    Edit("the rekey is generated and the credentials are posted, or neither", .generated) { state in
      state.vectors[0].credentials = ledger(4, directory: 2, reader: 1)
    },
    Edit("the number of upload attempts is out of range") { $0.vectors[0].uploadAttempts = -1 },
    Edit("a training vector set is rekeyed") { $0.vectors[1].rekey = .processing },
    Edit("a training vector set is rekeyed") { state in
      state.vectors[1].credentials = KeyLedger(newest: 2, holders: [], since: Bench.start)
    },
    Edit("something due was not applied", .submitted) { $0.settledTo = $0.settledTo + .hours(2) },
    Edit("the rehearsal starts later than now") { $0.settledTo = $0.settledTo - .hours(1) },
    Edit("there is an association with a server that is down") { state in
      state.arm(.messageServer)
      state.workstation.connection = .associated
    },
    Edit("there is a session with a Directory that is down") { state in
      state.arm(.directory)
      state.workstation.connection = .checked
    },
    Edit("a check that is running has no end, or two") { $0.workstation.connection = .checking },
    Edit("a check that is running has no end, or two") { $0.agenda.schedule(.checked, at: $0.settledTo) },
    Edit("a request that is not sent belongs to no rekey", .wrapped) { $0.vectors[0].rekey = .no },
    Edit("a request that is not sent belongs to no rekey") { state in
      _ = state.add(.request(.created, account: nil), about: 0, at: state.settledTo)
    },
    Edit("a request that is not sent belongs to no rekey") { $0.vectors[0].rekey = .requested(request: 0) },
    Edit("a rekey lacks a message") { state in
      state.vectors[0].rekey = .submitted(request: 0, sent: state.settledTo)
    },
    Edit("a rekey lacks a message", .submitted) { state in
      state.vectors[0].rekey = .submitted(request: 1, sent: state.settledTo + .hours(1))
    },
    Edit("a rekey lacks a message") { $0.vectors[0].rekey = .failed(request: 7, .rejected) },
    Edit("a rekey lacks a message", .ready) { $0.vectors[0].rekey = .ready(request: 1, response: 1) },
    Edit("a rekey lacks a message", .ready) { $0.vectors[0].rekey = .ready(request: 0, response: 2) },
    Edit("a request is wrapped for nobody, or not wrapped for one", .wrapped) { state in
      state.desktop.set(1, to: .request(.wrapped, account: nil))
    },
    Edit("a request is wrapped for nobody, or not wrapped for one", .requested) { state in
      state.desktop.set(1, to: .request(.created, account: 880_091))
    },
    Edit("an advisory has nothing to advise of") { state in
      _ = state.add(.advisory(.generated, isAcknowledged: false), about: 0, at: state.settledTo)
    },
    Edit("an advisory has nothing to advise of", .generated) { state in
      _ = state.add(.advisory(.generated, isAcknowledged: false), about: 0, at: state.settledTo)
    },
    Edit("there are more messages than are kept") { state in
      state.mailbox = Array(repeating: .nonDelivery(request: 0), count: LMDKPState.keptCount + 1)
    },
    Edit("there are more messages than are kept") { state in
      for _ in 0...LMDKPState.greatestBETCount {
        _ = state.add(.bet(.good, account: 990_010, isReconciled: false), about: 0, at: state.settledTo)
      }
    },
    Edit("a message is of a later time") { state in
      _ = state.add(.bet(.bad, account: 990_010, isReconciled: false), about: 0, at: state.settledTo + .hours(1))
    },
    Edit("a message is about a vector set that does not exist") { state in
      _ = state.add(.bet(.bad, account: 990_010, isReconciled: false), about: 7, at: state.settledTo)
    },
    Edit("the mailbox answers a request that was never made") { $0.mailbox = [.nonDelivery(request: 7)] },
    Edit("the mailbox answers a request that was never made") { $0.mailbox = [.nonDelivery(request: -1)] },
    Edit("credentials that are being generated have no end, or two", .processing) { state in
      state.agenda.cancel { $0 == .generated(vector: 0) }
    },
    Edit("credentials that are being generated have no end, or two") { state in
      state.agenda.schedule(.generating(vector: 0), at: state.settledTo)
    },
    Edit("something is to happen of which nothing is known") { state in
      state.agenda.schedule(.generated(vector: 7), at: state.settledTo)
    },
    Edit("something is to happen of which nothing is known") { state in
      state.agenda.schedule(.reading(account: 7), at: state.settledTo)
    },
    Edit("something is to happen of which nothing is known") { state in
      state.agenda.schedule(.answer(request: 7, isDamaged: false), at: state.settledTo)
    },
    Edit("something is to happen of which nothing is known") { state in
      for _ in 0...(LMDKPState.keptCount + 1) { state.agenda.schedule(.nonDelivery(request: 0), at: state.settledTo) }
    },
    Edit("a reader that is behind does not read the Directory, or one that is not does", .posted) { state in
      state.agenda.cancel { $0 == .reading(account: 990_020) }
    },
    Edit("a reader that is behind does not read the Directory, or one that is not does") { state in
      state.agenda.schedule(.reading(account: 990_020), at: state.settledTo)
    },
  ]

  @Test(arguments: edits) func itIsFoundOut(edit: Edit) throws {
    var state = try Bench(upTo: edit.stage).state
    #expect(state.impossibility == nil)
    edit.change(&state)
    #expect(state.impossibility == edit.testDescription)
  }
}
