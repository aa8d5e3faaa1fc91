import Simulation
import Testing

@testable import StorageModel

/// Conditions that are seen only when the system looks [G05].
@Suite struct ValidationTests {
  @Test func aChangeIsSeenAtTheNextLook() throws {
    var rehearsal = try looking()
    try rehearsal.cutOff("1")
    #expect(rehearsal.statuses == [.online, .online, .online])
    #expect(rehearsal.alerts.isEmpty)
    rehearsal.pass(SimDuration(seconds: 899))
    #expect(rehearsal.statuses == [.online, .online, .online])
    rehearsal.pass(SimDuration(seconds: 1))
    #expect(rehearsal.statuses == [.online, .offline, .online])
    #expect(rehearsal.state.events.openAlerts.map(\.time) == [Rehearsal.start + SimDuration(seconds: 900)])
    try rehearsal.connect("1")
    #expect(rehearsal.statuses == [.online, .offline, .online])
    // A test looks at once.
    try rehearsal.test("1")
    #expect(rehearsal.statuses == [.online, .online, .online])
    #expect(rehearsal.alerts.isEmpty)
  }

  @Test func aTestThatPassesRaisesNoAlert() throws {
    var rehearsal = try looking()
    try rehearsal.arm(.create, times: 1)
    #expect(rehearsal.refusal(.prepare, .keyserver) != nil)
    try rehearsal.cutOff("0")
    rehearsal.pass(SimDuration(seconds: 900))
    try rehearsal.connect("0")
    let before = rehearsal.state.events.closed.count
    #expect(rehearsal.state.events.openAlerts.count == 1)
    try rehearsal.test("0")
    #expect(rehearsal.state.events.openAlerts.isEmpty)
    #expect(rehearsal.state.events.closed.count == before + 1)
  }

  @Test func aTestThatFailsHasLookedToo() throws {
    var rehearsal = try looking()
    try rehearsal.cutOff("1", from: .node1)
    let refusal = rehearsal.refusal { (r) throws(StorageRefusal) in
      guard let server = r.state.keyServers.find("1") else { return }
      try r.state.test(server, at: r.now)
    }
    #expect(refusal == .testFailed(reason: "node1 cannot connect to keyserver1"))
    #expect(rehearsal.statuses == [.online, .degraded, .online])
  }

  @Test func theOthersGoOfflineAtOnceAllTheSame() throws {
    var rehearsal = try looking()
    try rehearsal.prepare(.keyserver)
    #expect(rehearsal.statuses == [.online, .offline, .offline])
    try rehearsal.commit(.keyserver)
    try rehearsal.replicate()
    #expect(rehearsal.statuses == [.online, .offline, .offline])
    rehearsal.pass(SimDuration(seconds: 900))
    #expect(rehearsal.statuses == [.online, .online, .online])
  }

  /// The seed: no downtime on the others, however seldom the system looks.
  @Test func amongMastersNobodyGoesOffline() throws {
    var rehearsal = try Rehearsal(.multimaster)
    rehearsal.state.chooseValidation(every: SimDuration(seconds: 900), at: rehearsal.now)
    try rehearsal.prepare(.keyserver)
    #expect(rehearsal.statuses == [.online, .online, .online])
    try rehearsal.commit(.keyserver)
    #expect(rehearsal.statuses == [.online, .online, .online])
    #expect(rehearsal.closed.isEmpty)
  }

  @Test func aPrimaryThatIsGoneIsNoticedWhenItIsAskedForAKey() throws {
    var rehearsal = try looking()
    try rehearsal.cutOff("0")
    let refusal = rehearsal.refusal(.prepare, .keyserver)
    #expect(refusal == .keyNotCreated(primary: "keyserver0", reason: "no connection"))
    #expect(rehearsal.statuses == [.offline, .online, .online])
    #expect(rehearsal.rekeys == [.no, .no])
  }

  @Test func whatIsWithinReachUnlocksWithoutALook() throws {
    var rehearsal = try Rehearsal(.keyserver)
    for server in ["0", "1", "2"] { try rehearsal.cutOff(server) }
    rehearsal.state.chooseValidation(every: SimDuration(seconds: 900), at: rehearsal.now)
    rehearsal.restart()
    #expect(rehearsal.isLocked)
    try rehearsal.connect("1")
    #expect(!rehearsal.isLocked)
    #expect(rehearsal.statuses == [.offline, .offline, .offline])
  }

  @Test func seeingAtOnceAgainLooksAtOnce() throws {
    var rehearsal = try looking()
    try rehearsal.cutOff("1")
    rehearsal.state.chooseValidation(every: nil, at: rehearsal.now)
    #expect(rehearsal.statuses == [.online, .offline, .online])
    #expect(rehearsal.state.choicesThatDiffer.isEmpty)
    #expect(rehearsal.state.keyServers.all.allSatisfy { $0.lastSeen == nil })
  }

  @Test(arguments: ["900s", "1s", "5h"]) func aFreshStartKeepsIt(length: String) throws {
    let choices = ["G05": length, "G11": "40s"]
    let state = StorageState.fresh(.both, at: Rehearsal.start, assumptions: choices)
    #expect(state.validationInterval == SimDuration(length) && state.transitionLength == SimDuration(seconds: 40))
    #expect(state.choicesThatDiffer["G11"] == "40s")
    #expect(state.impossibility == nil)
  }

  @Test(arguments: ["0s", "", "immediately"]) func whatIsNoIntervalIsNone(text: String) throws {
    let state = StorageState.fresh(.both, at: Rehearsal.start, assumptions: ["G05": text, "G11": text])
    #expect(state.validationInterval == nil && state.transitionLength == nil)
  }

  private func looking() throws -> Rehearsal {
    var rehearsal = try Rehearsal()
    rehearsal.state.chooseValidation(every: SimDuration(seconds: 900), at: rehearsal.now)
    return rehearsal
  }

  /// The key is stored on the primary, which has to be there for that.
  @Test func commitDoesNotGoByAnOldLook() throws {
    var rehearsal = try Rehearsal(.keyserver, "G05=regularly")
    try rehearsal.prepare(.keyserver)
    try rehearsal.lose("0")
    #expect(rehearsal.statuses[0] == .online)
    #expect(rehearsal.refusal(.commit, .keyserver) == .keyServerNotOnline(name: "keyserver0", status: "offline"))
  }
}
