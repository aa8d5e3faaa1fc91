import Foundation
import Simulation
import StoredForm
import Testing

@testable import StorageModel

/// What is written is read again, and what nobody could have written is not.
@Suite struct CodingTests {
  @Test(arguments: ScenarioName.allCases) func everyScenario(scenario: ScenarioName) throws {
    let state = StorageState.fresh(scenario, at: .earliest, assumptions: ["G02": "all", "G13": "no"])
    #expect(try again(state) == state)
  }

  @Test func everythingAtOnce() throws {
    var rehearsal = try Rehearsal(.both, "G01=allow", "G03=replace")
    try rehearsal.backUp()
    try rehearsal.cutOff("0", from: .node2)
    try rehearsal.connect("0")
    try rehearsal.prepare(.keyserver)
    try rehearsal.backUp()
    try rehearsal.arm(.keyserverDrift, on: "0")
    try rehearsal.cutOff("0", from: .node1)
    try rehearsal.cutOff("1")
    try rehearsal.lose("2")
    try rehearsal.arm(.create, times: 3)
    try rehearsal.arm(.replication, times: 2)
    try rehearsal.insert("spare", 9)
    try rehearsal.arm(.usbForeign, on: "spare")
    try rehearsal.arm(.usbWrite, on: "stick1", times: 1)
    rehearsal.restart()
    rehearsal.state.remember([HookRun(hook: "pre-rekey.d/10-backup", time: rehearsal.now, status: 3)])
    _ = rehearsal.state.events.takeClosed()
    #expect(try again(rehearsal.state) == rehearsal.state)
  }

  /// Closed events are the history file's, not the state's.
  @Test func closedEventsAreNotWritten() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.prepare(.keyserver)
    try rehearsal.cancel(.keyserver)
    #expect(rehearsal.closed.count == 2)
    let read = try again(rehearsal.state)
    #expect(read.events.closed.isEmpty && read.events.nextSequence == 102)
    let handedOver = rehearsal.state.events.takeClosed()
    #expect(handedOver.map(\.sequence) == [100, 101])
    #expect(read == rehearsal.state)
  }

  @Test(arguments: [
    KeyServerLink.up, .down, .lost, .cutOff(from: .node1), .cutOff(from: .node2),
  ]) func links(link: KeyServerLink) throws {
    #expect(try again([link]) == [link])
  }

  @Test(arguments: ["", "UP", "cut off from ", "cut off from node3", "cut off"]) func noLink(text: String) throws {
    #expect(throws: StoredFault.self) {
      try [KeyServerLink](json: [text].json)
    }
  }

  @Test(arguments: ["manual", "multimaster", "5h", "60s", "1m", "90s", "36500d"]) func replicationModes(text: String)
    throws
  {
    let mode = try #require(Replication.Mode(text))
    #expect(try again([mode]) == [mode])
    #expect(Replication.Mode(mode.description) == mode)
  }

  @Test(arguments: ["", "Manual", "59s", "0h", "36501d", "5", "h", "-5h", "5 h"]) func noReplicationMode(text: String)
    throws
  {
    #expect(Replication.Mode(text) == nil)
    #expect(throws: StoredFault.self) {
      try [Replication.Mode](json: [text].json)
    }
  }

  @Test(arguments: ["G01=refuse", "G01=replace", "G01=x", "G99=allow"]) func noAssumptions(text: String) throws {
    let state = StorageState.fresh(.both, at: .earliest, assumptions: ["G01": "allow"])
    let written = String(decoding: state.json, as: UTF8.self)
    let edited = written.replacingOccurrences(
      of: #""G01":"allow""#, with: "\"\(text.replacingOccurrences(of: "=", with: #"":""#))\"")
    #expect(edited != written)
    #expect(throws: StoredFault.self) {
      try StorageState(json: edited.utf8)
    }
  }

  @Test(arguments: [0, -1, 10_000]) func noCount(number: Int) throws {
    #expect(throws: StoredFault.self) {
      try [FaultCount](json: [number].json)
    }
  }

  @Test func hookRunsAreKeptToTheNewest() throws {
    var rehearsal = try Rehearsal()
    for number in 1...30 {
      rehearsal.state.remember([HookRun(hook: "post-rekey.d/\(number)", time: rehearsal.now, status: 0)])
    }
    #expect(rehearsal.state.hookRuns.map(\.hook) == (19...30).map { "post-rekey.d/\($0)" })
  }

  private func again<Value: Stored>(_ value: Value) throws -> Value {
    try Value(json: value.json)
  }
}
