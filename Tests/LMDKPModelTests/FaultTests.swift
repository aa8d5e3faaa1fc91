import Simulation
import Testing

@testable import LMDKPModel

/// Arming, striking and ending faults.
@Suite struct FaultTests {
  @Test(arguments: LMDKPFault.allCases) func whatIsArmedCanBeEndedOnce(fault: LMDKPFault) throws {
    var bench = Bench()
    #expect(throws: LMDKPTrainerRefusal.notArmed(fault.rawValue)) { try bench.state.clear(fault) }
    let before = bench.state
    if fault == .responseDelay {
      bench.state.delayResponse(by: .hours(3))
    } else if fault.isCounted {
      bench.state.arm(fault, times: try #require(FaultCount(2)))
    } else {
      bench.state.arm(fault)
    }
    #expect(bench.state.armedFaults.map(\.fault) == [fault])
    #expect(bench.state.armedFaults.map(\.detail) == [fault == .responseDelay ? "3h" : fault.isCounted ? "2" : ""])
    try bench.state.clear(fault)
    #expect(bench.state == before)
    #expect(throws: LMDKPTrainerRefusal.notArmed(fault.rawValue)) { try bench.state.clear(fault) }
  }

  @Test(arguments: LMDKPFault.allCases) func aFaultIsArmedInItsOwnWayOnly(fault: LMDKPFault) throws {
    var bench = Bench()
    let before = bench.state
    if fault.isCounted || fault == .responseDelay {
      bench.state.arm(fault)
    } else {
      bench.state.arm(fault, times: try #require(FaultCount(1)))
    }
    #expect(bench.state == before)
  }

  @Test(arguments: [LMDKPFault.messageServer, .directory]) func anOutageTakesTheSessionAndItsCheck(fault: LMDKPFault)
    throws
  {
    var bench = Bench()
    try bench.logOn(.lmd)
    try bench.state.connectToMessageServer()
    try bench.state.connectToDirectory(at: bench.now)
    bench.state.arm(fault)
    #expect(bench.state.workstation.connection == (fault == .directory ? .associated : .disconnected))
    #expect(bench.state.agenda.items.isEmpty)
    #expect(bench.state.impossibility == nil)
  }

  @Test func anOutageOfTheDirectoryLeavesAnAssociationAlone() throws {
    var bench = Bench()
    try bench.logOn(.lmd)
    try bench.state.connectToMessageServer()
    bench.state.arm(.directory)
    #expect(bench.state.workstation.connection == .associated)
  }

  @Test func aCheckThatWasLostDoesNotCompleteTheNext() throws {
    var bench = Bench()
    try bench.logOn(.lmd)
    try bench.state.connectToMessageServer()
    try bench.state.connectToDirectory(at: bench.now)
    bench.pass(.minutes(2))
    try bench.state.disconnectFromDirectory()
    try bench.state.connectToDirectory(at: bench.now)
    bench.pass(.minutes(2))
    #expect(bench.state.workstation.connection == .checking)
    bench.pass(.minutes(1))
    #expect(bench.state.workstation.connection == .checked)
  }

  @Test(arguments: LMDKPFault.allCases) func aFaultCanBeArmedForLater(fault: LMDKPFault) throws {
    var bench = Bench()
    let wanted = DelayedFault(
      fault: fault, count: fault.isCounted ? FaultCount(2) : nil, delay: fault == .responseDelay ? .hours(3) : nil)
    bench.state.arm(wanted, at: bench.now + .minutes(20))
    #expect(bench.state.impossibility == nil)
    let stored = CodingTests.stored(bench.state)
    #expect(try CodingTests.roundTrip(stored) == stored)
    bench.pass(.minutes(19))
    #expect(bench.state.armedFaults.isEmpty)
    bench.pass(.minutes(1))
    #expect(bench.state.armedFaults.map(\.fault) == [fault])
    #expect(bench.state.agenda.items.isEmpty)
  }

  @Test func aCountedFaultStrikesSoOften() throws {
    var bench = try Bench(upTo: .wrapped)
    bench.state.arm(.transfer, times: try #require(FaultCount(3)))
    for _ in 0..<3 {
      try bench.state.connectToMessageServer()
      #expect(try bench.refusal { state, now in try state.send(1, at: now) } == .transferFailed)
    }
    #expect(bench.state.armedFaults.isEmpty)
    try bench.take(.submitted)
  }
}
