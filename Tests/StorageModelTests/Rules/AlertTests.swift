import Simulation
import Testing

@testable import StorageModel

/// Alerts open when there is cause, and are fixed when there is none, at that moment.
@Suite struct AlertTests {
  @Test func theOthersAreAlertedUntilTheyHaveTheKey() throws {
    var rehearsal = try Rehearsal()
    rehearsal.pass(.hours(1))
    try rehearsal.prepare(.keyserver)
    #expect(rehearsal.alerts == ["1785 086006 keyserver 1", "1785 086006 keyserver 2"])
    try rehearsal.commit(.keyserver)
    #expect(rehearsal.state.events.openAlerts.map(\.sequence) == [100, 101])
    #expect(rehearsal.state.events.openAlerts.allSatisfy { $0.time == Rehearsal.start + .hours(1) })
    #expect(rehearsal.state.events.openAlerts.map(\.object.name) == ["keyserver1", "keyserver2"])
    rehearsal.pass(.days(30))
    #expect(rehearsal.alerts.isEmpty)
    #expect(rehearsal.state.events.closed.map(\.sequence) == [100, 101])
    // Fixed when replication ran, not when somebody looked.
    #expect(rehearsal.state.events.closed.allSatisfy { $0.fixedTime == Rehearsal.start + .hours(5) })
  }

  @Test func anAlertThatStandsIsNotOpenedAgain() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.prepare(.keyserver)
    let numbers = rehearsal.state.events.openAlerts.map(\.sequence)
    try rehearsal.commit(.keyserver)
    try rehearsal.cutOff("0")
    try rehearsal.backUpIfPossible()
    #expect(rehearsal.state.events.openAlerts.prefix(2).map(\.sequence) == numbers)
    #expect(rehearsal.alerts.count == 3)
  }

  @Test func onceFixedItOpensUnderANewNumber() throws {
    var rehearsal = try Rehearsal()
    for number in [100, 101, 102] {
      try rehearsal.cutOff("1")
      #expect(rehearsal.state.events.openAlerts.map(\.sequence) == [number])
      try rehearsal.connect("1")
    }
    #expect(rehearsal.closed == Array(repeating: "1785 086008 keyserver 1", count: 3))
  }

  @Test(
    arguments: [
      (nil, false, ["086008"]), (nil, true, ["086008"]), (.node1, false, ["086008"]),
      (.node2, true, ["086006", "086008"]),
    ] as [(Node?, Bool, [String])])
  func outOfReachIsOneThingWithoutTheKeyAnother(from node: Node?, isWithoutKey: Bool, expected: [String]) throws {
    var rehearsal = try Rehearsal()
    if isWithoutKey {
      try rehearsal.lose("1")
      try rehearsal.find("1")
    }
    try rehearsal.cutOff("1", from: node)
    #expect(Set(rehearsal.alerts) == Set(expected.map { "1785 \($0) keyserver 1" }))
  }

  @Test func oneReasonGivesWayToTheOther() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.rekey(.keyserver)
    try rehearsal.cutOff("2")
    #expect(rehearsal.alerts == ["1785 086006 keyserver 1", "1785 086008 keyserver 2"])
    try rehearsal.connect("2")
    #expect(rehearsal.alerts == ["1785 086006 keyserver 1", "1785 086006 keyserver 2"])
    #expect(rehearsal.closed == ["1785 086006 keyserver 2", "1785 086008 keyserver 2"])
    #expect(rehearsal.state.events.nextSequence == 104)
  }

  @Test func theLowestErrorCodeIsTheGravest() throws {
    var rehearsal = try Rehearsal()
    #expect(rehearsal.state.gravestAlert == nil)
    try rehearsal.insert("theirs", 9)
    try rehearsal.arm(.usbForeign, on: "theirs")
    try rehearsal.validate()
    #expect(rehearsal.state.gravestAlert?.cause.errorCode == "2555")
    try rehearsal.cutOff("2")
    try rehearsal.cutOff("1")
    // Of the same code the oldest.
    #expect(rehearsal.state.gravestAlert?.sequence == 101)
    #expect(rehearsal.state.gravestAlert?.object.id == "2")
    try rehearsal.connect("2")
    try rehearsal.connect("1")
    try rehearsal.prepare(.usb)
    rehearsal.restart()
    #expect(rehearsal.state.gravestAlert?.cause.errorCode == "1780")
    for port in [0, 1, 8, 9] { try rehearsal.remove(port) }
    for server in ["0", "1", "2"] { try rehearsal.cutOff(server) }
    rehearsal.restart()
    #expect(rehearsal.state.gravestAlert?.cause.errorCode == "1328")
  }

  @Test func aServersNumberIsItsOwnGravestAlert() throws {
    var rehearsal = try Rehearsal()
    #expect(try rehearsal.state.gravestAlert(against: rehearsal.server(1)) == nil)
    try rehearsal.prepare(.keyserver)
    #expect(try rehearsal.state.gravestAlert(against: rehearsal.server(0)) == nil)
    #expect(try rehearsal.state.gravestAlert(against: rehearsal.server(2))?.sequence == 101)
    try rehearsal.cutOff("2", from: .node1)
    #expect(try rehearsal.state.gravestAlert(against: rehearsal.server(2))?.sequence == 101)
    try rehearsal.replicate()
    #expect(try rehearsal.state.gravestAlert(against: rehearsal.server(2))?.sequence == 102)
  }

  @Test func everyScenarioStartsWithoutAlerts() throws {
    for scenario in ScenarioName.allCases {
      var rehearsal = try Rehearsal(scenario)
      try rehearsal.assume("G01=refuse")
      #expect(rehearsal.alerts.isEmpty && rehearsal.state.impossibility == nil)
    }
  }
}

extension Rehearsal {
  /// Something that has nothing to do with alerts.
  fileprivate mutating func backUpIfPossible() throws {
    _ = trainerRefusal { state, now throws(TrainerRefusal) in try state.backUpKeyServer(at: now) }
  }
}
