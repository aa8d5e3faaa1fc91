import Simulation
import Testing

@testable import LMDKPModel

/// Every refusal of what is done with messages, in the order in which its guards are tested: each test begins where all guards
/// fail, and mends one after the other.
@Suite struct MessageGuardTests {
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
}
