import Simulation
import Testing

@testable import LMDKPModel

/// Every refusal of the rekey itself, in the order in which its guards are tested: each test begins where all guards fail, and
/// mends one after the other.
@Suite struct VectorGuardTests {
  @Test func request() throws {
    var bench = try Bench(upTo: .requested)
    bench.state.logOff([.lmd, .kp])
    func attempt(_ text: String = "0") -> (inout LMDKPState, SimTime) throws -> Void {
      { state, now in _ = try state.requestRekey(of: text, at: now) }
    }
    #expect(try bench.refusal(attempt("7")) == .noObject("7"))
    #expect(try bench.refusal(attempt("1")) == .notLoggedOn(.lmd))
    try bench.logOn(.lmd)
    #expect(try bench.refusal(attempt("1")) == .notLoggedOn(.kp))
    try bench.logOn(.kp)
    #expect(try bench.refusal(attempt("1")) == .notFirefly(vector: "1"))
    // An advisory that is pending and a BET that is not reconciled wait behind the rekey that is in progress.
    let advisory = bench.state.add(.advisory(.generated, isAcknowledged: false), about: 0, at: bench.now)
    try bench.state.receiveBET(from: 990_010, at: bench.now)
    #expect(try bench.refusal(attempt()) == .rekeyInProgress(vector: "0", state: "requested"))
    try bench.state.cancelRekey(of: "0", at: bench.now)
    #expect(try bench.refusal(attempt()) == .unacknowledged(count: "1"))
    try bench.state.acknowledge(advisory)
    #expect(try bench.refusal(attempt()) == .unreconciled(count: "1"))
    try bench.state.reconcile(3)
    #expect(try bench.refusal(attempt("USFAU 0000000333")) == nil)
    #expect(try bench.vector.rekey == .requested(request: 4))
    #expect(bench.log.last == "LMDKP9001I kpvector 0")
  }

  @Test func process() throws {
    var bench = try Bench(upTo: .submitted)
    bench.state.logOff([.lmd, .kp])
    try bench.state.receiveBET(from: 990_020, at: bench.now)
    func attempt(_ text: String = "0", force: Bool = false) -> (inout LMDKPState, SimTime) throws -> Void {
      { state, now in try state.processRekey(of: text, isForced: force, at: now) }
    }
    #expect(try bench.refusal(attempt("7")) == .noObject("7"))
    #expect(try bench.refusal(attempt()) == .notLoggedOn(.lmd))
    try bench.logOn(.lmd)
    #expect(try bench.refusal(attempt()) == .notLoggedOn(.kp))
    try bench.logOn(.kp)
    #expect(try bench.refusal(attempt(force: true)) == .notReady(vector: "0", state: "submitted"))
    #expect(try bench.refusal(attempt("1")) == .notReady(vector: "1", state: "no"))
    bench.pass(.minutes(33))
    _ = try bench.state.retrieve(at: bench.now)
    try bench.state.unwrap(3)
    #expect(try bench.refusal(attempt()) == .unreconciled(count: "1"))
    #expect(try bench.refusal(attempt(force: true)) == nil)
    #expect(try bench.status(2) == "stranded")
    #expect(try bench.status(3) == "processed")
    #expect(try bench.vector.rekey == .processing)
  }

  @Test func cancel() throws {
    var bench = try Bench(upTo: .processing)
    bench.state.logOff([.lmd, .kp])
    func attempt(_ text: String = "0") -> (inout LMDKPState, SimTime) throws -> Void {
      { state, now in try state.cancelRekey(of: text, at: now) }
    }
    #expect(try bench.refusal(attempt("7")) == .noObject("7"))
    #expect(try bench.refusal(attempt()) == .notLoggedOn(.lmd))
    try bench.logOn(.lmd)
    #expect(try bench.refusal(attempt()) == .notLoggedOn(.kp))
    try bench.logOn(.kp)
    #expect(try bench.refusal(attempt()) == .beyondCancelling(state: "processing"))
    #expect(try bench.refusal(attempt("1")) == .noRekey(vector: "1"))
  }

  @Test func upload() throws {
    var bench = try Bench(upTo: .generated)
    try bench.state.disconnectFromAll()
    bench.state.logOff([.lmd, .kp])
    bench.state.arm(.upload, times: try #require(FaultCount(2)))
    let attempt: (inout LMDKPState, SimTime) throws -> Void = { state, now in try state.uploadOwn(at: now) }
    #expect(try bench.refusal(attempt) == .notLoggedOn(.lmd))
    try bench.logOn(.lmd)
    #expect(try bench.refusal(attempt) == .notAssociated)
    try bench.state.connectToMessageServer()
    #expect(try bench.refusal(attempt) == .notConnected)
    try bench.state.connectToDirectory(at: bench.now)
    #expect(try bench.refusal(attempt) == .checkIncomplete)
    bench.pass(.minutes(3))
    #expect(try bench.refusal(attempt) == .unacknowledged(count: "2"))
    try bench.acknowledgeAll()
    #expect(try bench.refusal(attempt) == .uploadFailed(attempt: "1"))
    #expect(try bench.refusal(attempt) == .uploadFailed(attempt: "2"))
    #expect(bench.state.events.openAlerts.count == 2)
    #expect(try bench.refusal(attempt) == nil)
    #expect(bench.state.events.openAlerts.isEmpty)
    #expect(try bench.vector.uploadAttempts == 3)
    #expect(try bench.refusal(attempt) == .nothingToUpload)
    // Nothing to post comes after the advisories.
    _ = bench.state.add(.advisory(.generated, isAcknowledged: false), about: 0, at: bench.now)
    #expect(try bench.refusal(attempt) == .unacknowledged(count: "1"))
  }
}
