import Simulation
import Testing

@testable import LMDKPModel

/// Every refusal of every action, in the order in which its guards are tested: each test begins where all guards fail, and
/// mends one after the other.
@Suite struct GuardOrderTests {
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

  @Test func wrap() throws {
    var bench = try Bench(upTo: .wrapped)
    bench.state.logOff([.lmd, .kp])
    func attempt(_ id: Int, _ account: Int) -> (inout LMDKPState, SimTime) throws -> Void {
      { state, _ in try state.wrap(id, for: account) }
    }
    #expect(try bench.refusal(attempt(7, 1)) == .noObject("7"))
    #expect(try bench.refusal(attempt(1, 1)) == .notLoggedOn(.lmd))
    try bench.logOn(.lmd)
    #expect(try bench.refusal(attempt(1, 1)) == .notLoggedOn(.kp))
    try bench.logOn(.kp)
    #expect(try bench.refusal(attempt(1, 1)) == .notWrappable(message: "1", status: "wrapped"))
    #expect(try bench.refusal(attempt(0, 1)) == .notWrappable(message: "0", status: "good"))
    try bench.state.cancelRekey(of: "0", at: bench.now)
    #expect(try bench.refusal(attempt(1, 1)) == .notWrappable(message: "1", status: "cancelled"))
    let request = try bench.state.requestRekey(of: "0", at: bench.now)
    #expect(try bench.refusal(attempt(request, 1)) == .unknownAccount("1"))
    #expect(try bench.refusal(attempt(request, 990_020)) == nil)
    #expect(try bench.status(request) == "wrapped")
  }

  @Test(arguments: [880_091, 990_001, 990_010, 990_020, 990_030]) func everyKnownAccountCanBeWrappedFor(account: Int)
    throws
  {
    var bench = try Bench(upTo: .requested)
    try bench.state.wrap(1, for: account)
    #expect(bench.state.desktop.message(1)?.content == .request(.wrapped, account: account))
  }

  @Test func send() throws {
    var bench = try Bench(upTo: .requested)
    bench.state.logOff([.lmd, .kp])
    bench.state.arm(.transfer, times: try #require(FaultCount(1)))
    func attempt(_ id: Int) -> (inout LMDKPState, SimTime) throws -> Void {
      { state, now in try state.send(id, at: now) }
    }
    #expect(try bench.refusal(attempt(7)) == .noObject("7"))
    #expect(try bench.refusal(attempt(1)) == .notLoggedOn(.lmd))
    try bench.logOn(.lmd)
    #expect(try bench.refusal(attempt(1)) == .notAssociated)
    try bench.state.connectToMessageServer()
    #expect(try bench.refusal(attempt(0)) == .notWrapped(message: "0"))
    #expect(try bench.refusal(attempt(1)) == .notWrapped(message: "1"))
    try bench.logOn(.kp)
    try bench.state.wrap(1, for: Account.authority)
    bench.state.logOff([.kp])
    try bench.state.connectToDirectory(at: bench.now)
    #expect(try bench.refusal(attempt(1)) == .transferFailed)
    #expect(bench.state.workstation.connection == .disconnected)
    #expect(bench.state.agenda.items.isEmpty)
    #expect(try bench.status(1) == "wrapped")
    #expect(try bench.refusal(attempt(1)) == .notAssociated)
    try bench.state.connectToMessageServer()
    #expect(try bench.refusal(attempt(1)) == nil)
    #expect(try bench.status(1) == "sent")
    #expect(try bench.vector.rekey == .submitted(request: 1, sent: bench.now))
    #expect(try bench.refusal(attempt(1)) == .notWrapped(message: "1"))
    #expect(bench.log == ["LMDKP9001I kpvector 0", "LMDKP9002I message 1"])
  }

  @Test func retrieve() throws {
    var bench = Bench()
    let attempt: (inout LMDKPState, SimTime) throws -> Void = { state, now in _ = try state.retrieve(at: now) }
    #expect(try bench.refusal(attempt) == .notLoggedOn(.lmd))
    try bench.logOn(.lmd)
    #expect(try bench.refusal(attempt) == .notAssociated)
    try bench.state.connectToMessageServer()
    #expect(try bench.refusal(attempt) == nil)
    #expect(try bench.state.retrieve(at: bench.now).isEmpty)
  }

  @Test func unwrap() throws {
    var bench = try Bench(upTo: .submitted)
    bench.pass(.minutes(33))
    _ = try bench.state.retrieve(at: bench.now)
    bench.state.logOff([.lmd, .kp])
    bench.state.arm(.kpSession, times: try #require(FaultCount(1)))
    func attempt(_ id: Int) -> (inout LMDKPState, SimTime) throws -> Void { { state, _ in try state.unwrap(id) } }
    #expect(try bench.refusal(attempt(7)) == .noObject("7"))
    #expect(try bench.refusal(attempt(0)) == .notLoggedOn(.lmd))
    try bench.logOn(.lmd)
    #expect(try bench.refusal(attempt(0)) == .notLoggedOn(.kp))
    try bench.logOn(.kp)
    #expect(try bench.refusal(attempt(0)) == .kpSessionEnded)
    #expect(bench.state.workstation.kpOperator == nil)
    #expect(try bench.refusal(attempt(2)) == .notLoggedOn(.kp))
    try bench.logOn(.kp)
    #expect(try bench.refusal(attempt(0)) == .notUnwrappable(message: "0", status: "good"))
    #expect(try bench.refusal(attempt(1)) == .notUnwrappable(message: "1", status: "sent"))
    #expect(try bench.refusal(attempt(2)) == nil)
    #expect(try bench.vector.rekey == .ready(request: 1, response: 2))
    #expect(try bench.refusal(attempt(2)) == .notUnwrappable(message: "2", status: "unwrapped"))
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

  @Test func acknowledge() throws {
    var bench = try Bench(upTo: .generated)
    bench.state.logOff([.lmd, .kp])
    func attempt(_ id: Int) -> (inout LMDKPState, SimTime) throws -> Void { { state, _ in try state.acknowledge(id) } }
    #expect(try bench.refusal(attempt(7)) == .noObject("7"))
    #expect(try bench.refusal(attempt(0)) == .notLoggedOn(.lmd))
    try bench.logOn(.lmd)
    #expect(try bench.refusal(attempt(0)) == .notPending(message: "0"))
    #expect(try bench.refusal(attempt(3)) == nil)
    #expect(try bench.status(3) == "acknowledged")
    #expect(try bench.refusal(attempt(3)) == .notPending(message: "3"))
  }

  @Test func reconcile() throws {
    var bench = try Bench(upTo: .processing)
    try bench.state.receiveBET(from: 990_020, at: bench.now)
    bench.state.logOff([.lmd, .kp])
    func attempt(_ id: Int) -> (inout LMDKPState, SimTime) throws -> Void { { state, _ in try state.reconcile(id) } }
    #expect(try bench.refusal(attempt(7)) == .noObject("7"))
    #expect(try bench.refusal(attempt(1)) == .notLoggedOn(.lmd))
    try bench.logOn(.lmd)
    #expect(try bench.refusal(attempt(1)) == .notLoggedOn(.kp))
    try bench.logOn(.kp)
    #expect(try bench.refusal(attempt(1)) == .unsuitable)
    #expect(try bench.refusal(attempt(3)) == nil)
    #expect(try bench.refusal(attempt(3)) == nil)
    #expect(bench.state.desktop.message(3)?.content == .bet(.good, account: 990_020, isReconciled: true))
    bench.pass(.minutes(4))
    try bench.state.receiveBET(from: 990_020, at: bench.now)
    #expect(try bench.refusal(attempt(6)) == .unreadable(bet: "6", status: "bad"))
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

  @Test func connecting() throws {
    var bench = Bench()
    bench.state.arm(.messageServer)
    bench.state.arm(.directory)
    let associate: (inout LMDKPState, SimTime) throws -> Void = { state, _ in try state.connectToMessageServer() }
    let connect: (inout LMDKPState, SimTime) throws -> Void = { state, now in try state.connectToDirectory(at: now) }
    #expect(try bench.refusal(associate) == .notLoggedOn(.lmd))
    #expect(try bench.refusal(connect) == .notLoggedOn(.lmd))
    try bench.logOn(.lmd)
    #expect(try bench.refusal(connect) == .notAssociated)
    #expect(try bench.refusal(associate) == .messageServerDown)
    try bench.state.clear(.messageServer)
    #expect(try bench.refusal(associate) == nil)
    #expect(try bench.refusal(associate) == nil)
    #expect(try bench.refusal(connect) == .directoryDown)
    try bench.state.clear(.directory)
    #expect(try bench.refusal(connect) == nil)
    #expect(try bench.refusal(associate) == nil)
    #expect(bench.state.workstation.connection == .checking)
    bench.pass(.minutes(2))
    #expect(try bench.refusal(connect) == nil)
    bench.pass(.minutes(1))
    #expect(bench.state.workstation.connection == .checked)
    #expect(try bench.refusal(connect) == nil)
    #expect(bench.state.workstation.connection == .checked)
  }

  @Test func disconnecting() throws {
    var bench = Bench()
    let end: (inout LMDKPState, SimTime) throws -> Void = { state, _ in try state.disconnectFromMessageServer() }
    let endSession: (inout LMDKPState, SimTime) throws -> Void = { state, _ in try state.disconnectFromDirectory() }
    let endAll: (inout LMDKPState, SimTime) throws -> Void = { state, _ in try state.disconnectFromAll() }
    for action in [end, endSession, endAll] { #expect(try bench.refusal(action) == .notLoggedOn(.lmd)) }
    try bench.logOn(.lmd)
    for action in [end, endSession, endAll] { #expect(try bench.refusal(action) == nil) }
    try bench.state.connectToMessageServer()
    try bench.state.connectToDirectory(at: bench.now)
    #expect(try bench.refusal(end) == .directoryConnected)
    #expect(try bench.refusal(endSession) == nil)
    #expect(bench.state.workstation.connection == .associated)
    #expect(try bench.refusal(end) == nil)
    #expect(bench.state.workstation.connection == .disconnected)
    try bench.state.connectToMessageServer()
    try bench.state.connectToDirectory(at: bench.now)
    #expect(try bench.refusal(endAll) == nil)
    #expect(bench.state.workstation.connection == .disconnected)
    #expect(bench.state.agenda.items.isEmpty)
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

  @Test(arguments: Machine.allCases) func logon(machine: Machine) throws {
    var bench = Bench()
    let other = try #require(OperatorName("op2"))
    try bench.logOn(machine)
    try bench.logOn(machine)
    #expect(
      try bench.refusal { state, _ in try state.logOn(other, to: machine) } == .alreadyLoggedOn("op1", to: machine))
    bench.state.logOff([machine])
    bench.state.logOff([machine])
    #expect(try bench.refusal { state, _ in try state.logOn(other, to: machine) } == nil)
    #expect(bench.state.workstation[machine] == other)
  }
}
