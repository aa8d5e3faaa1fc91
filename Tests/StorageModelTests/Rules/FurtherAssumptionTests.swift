import Simulation
import Testing

@testable import StorageModel

/// The alternatives of the assumptions about events, and about when a key server counts.
@Suite struct FurtherAssumptionTests {
  @Test func g04AfterCancelTheServersWaitForTheNextLook() throws {
    var rehearsal = try Rehearsal(.both, "G04=no")
    try rehearsal.prepare(.keyserver)
    try rehearsal.cancel(.keyserver)
    #expect(rehearsal.statuses == [.online, .offline, .offline])
    #expect(rehearsal.alerts == ["1785 086006 keyserver 1", "1785 086006 keyserver 2"])
    // A test is a look.
    try rehearsal.test("1")
    #expect(rehearsal.statuses == [.online, .online, .offline])
    rehearsal.pass(SimDuration(seconds: 899))
    #expect(rehearsal.statuses == [.online, .online, .offline])
    rehearsal.pass(SimDuration(seconds: 1))
    #expect(rehearsal.statuses == [.online, .online, .online])
    #expect(rehearsal.alerts.isEmpty)
  }

  @Test func g05TheSystemLooksRegularly() throws {
    var rehearsal = try Rehearsal(.both, "G05=regularly")
    try rehearsal.cutOff("1")
    #expect(rehearsal.statuses == [.online, .online, .online])
    rehearsal.pass(SimDuration(seconds: 900))
    #expect(rehearsal.statuses == [.online, .offline, .online])
    try rehearsal.assume("G05=immediately")
    try rehearsal.connect("1")
    #expect(rehearsal.statuses == [.online, .online, .online])
  }

  @Test func g11AStepIsShown() throws {
    var rehearsal = try Rehearsal(.usb, "G11=shown")
    try rehearsal.prepare(.usb)
    #expect(rehearsal.state.rekeyStatus(of: .usb) == .preparing)
    rehearsal.pass(SimDuration(seconds: 40))
    #expect(rehearsal.state.rekeyStatus(of: .usb) == .prepared)
  }

  @Test func g14ANewServerWaitsForItsFirstLook() throws {
    var rehearsal = try Rehearsal(.multimaster, "G14=yes")
    let id = try rehearsal.make()
    #expect(rehearsal.statuses == [.online, .online, .online, .offline])
    #expect(try rehearsal.holds(id, rehearsal.current(.keyserver)))
    rehearsal.pass(SimDuration(seconds: 900))
    #expect(rehearsal.statuses == [.online, .online, .online, .online])
    var other = try Rehearsal(.multimaster)
    try other.make()
    #expect(other.statuses == [.online, .online, .online, .online])
  }

  @Test(arguments: EncryptionMethod.keepers) func g19StepsAreNoted(method: EncryptionMethod) throws {
    var rehearsal = try Rehearsal(.multimaster, "G19=yes")
    try rehearsal.prepare(method)
    try rehearsal.cancel(method)
    try rehearsal.rekey(method)
    let texts = rehearsal.state.events.closed.map(\.cause.eventText)
    #expect(texts.map { $0.split(separator: " ").last } == ["prepare.", "cancel.", "prepare.", "commit."])
    #expect(rehearsal.state.events.closed.map(\.sequence) == [100, 101, 102, 103])
    var silent = try Rehearsal(.multimaster)
    try silent.rekey(method)
    #expect(silent.state.events.nextSequence == 100)
  }

  @Test(arguments: [("yes", [String]()), ("no", ["1785 086006 keyserver 0"])])
  func g22WhetherATestFixesTheAlert(choice: String, expected: [String]) throws {
    var rehearsal = try Rehearsal(.both, "G22=\(choice)")
    try rehearsal.arm(.create, times: 1)
    #expect(rehearsal.refusal(.prepare, .keyserver) == .keyNotCreated(primary: "keyserver0", reason: "KMIP error"))
    #expect(rehearsal.alerts == ["1785 086006 keyserver 0"])
    try rehearsal.test("0")
    #expect(rehearsal.alerts == expected)
    try rehearsal.prepare(.keyserver)
    #expect(rehearsal.alerts == ["1785 086006 keyserver 1", "1785 086006 keyserver 2"])
  }

  @Test func g23DisableWhenNotEnabled() throws {
    var rehearsal = try Rehearsal(.new)
    for method in EncryptionMethod.keepers { try rehearsal.disable(method) }
    try rehearsal.assume("G23=refuse")
    for method in EncryptionMethod.keepers {
      let refusal = rehearsal.refusal { (r) throws(StorageRefusal) in try r.state.disable(method, at: r.now) }
      #expect(refusal == .notEnabled(method))
    }
  }

  @Test func g26AServerOfAnotherTypeCounts() throws {
    var rehearsal = try Rehearsal(.new)
    try rehearsal.state.enable(.isklm, at: rehearsal.now)
    try rehearsal.make(isPrimary: true)
    try rehearsal.state.disable(.isklm, at: rehearsal.now)
    try rehearsal.state.enable(.ciphertrustmanager, at: rehearsal.now)
    #expect(rehearsal.statuses == [.offline])
    #expect(rehearsal.alerts == ["1785 086007 keyserver 0"])
    try rehearsal.assume("G26=no")
    #expect(rehearsal.statuses == [.online])
    #expect(rehearsal.alerts == ["1785 086007 keyserver 0"])
  }
}
