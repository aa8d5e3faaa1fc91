import Simulation
import Testing

@testable import LMDKPModel

/// Every refusal of logging on and connecting, in the order in which its guards are tested.
@Suite struct ConnectionGuardTests {
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

  @Test(arguments: Machine.allCases) func logon(machine: Machine) throws {
    var bench = Bench()
    let other = try #require(OperatorName("op2"))
    try bench.logOn(machine)
    try bench.logOn(machine)
    #expect(
      try bench.refusal { state, _ in try state.logOn(other, to: machine) }
        == .alreadyLoggedOn("op1", to: machine == .lmd ? "LMD" : "KP"))
    bench.state.logOff([machine])
    bench.state.logOff([machine])
    #expect(try bench.refusal { state, _ in try state.logOn(other, to: machine) } == nil)
    #expect(bench.state.workstation[machine] == other)
  }
}
