import Simulation
import Testing

@testable import StorageModel

/// The alternatives of the assumptions about events, drives, and when a key server counts.
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

  @Test func g16ADriveOfAnotherSystemIsWrittenTo() throws {
    var rehearsal = try Rehearsal(.usb)
    try rehearsal.arm(.usbForeign, on: "stick2")
    #expect(rehearsal.refusal(.prepare, .usb) == .tooFewDrives(usable: 2, needed: 3))
    try rehearsal.assume("G16=yes")
    try rehearsal.prepare(.usb)
    #expect(rehearsal.usbCopies == 3)
    try rehearsal.commit(.usb)
    #expect(try rehearsal.check(1) == .validated)
  }

  @Test func g16ADriveOfAnotherSystemIsWrittenToWhenItIsInserted() throws {
    var rehearsal = try Rehearsal(.usb, "G16=yes")
    try rehearsal.insert("other", 9)
    try rehearsal.arm(.usbForeign, on: "other")
    try rehearsal.remove(9)
    try rehearsal.prepare(.usb)
    try rehearsal.insert("other", 9)
    #expect(rehearsal.usbCopies == 4)
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

  @Test func g20ADriveThatIsOutIsAnAlert() throws {
    var rehearsal = try Rehearsal(.usb, "G20=yes")
    #expect(rehearsal.alerts.isEmpty)
    try rehearsal.remove(8)
    #expect(rehearsal.alerts == ["2550 cluster 00000204A0605F7E"])
    try rehearsal.insert("stick3", 9)
    #expect(rehearsal.alerts.isEmpty)
    try rehearsal.remove(9)
    try rehearsal.insert("spare", 9)
    // A drive that was out during a rekey does not hold the current key any more.
    try rehearsal.rekey(.usb)
    #expect(rehearsal.alerts.isEmpty)
    try rehearsal.assume("G20=no")
    try rehearsal.remove(9)
    #expect(rehearsal.alerts.isEmpty)
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

  @Test func g24OneFailingDriveIsOneTooMany() throws {
    var rehearsal = try Rehearsal(.usb)
    try rehearsal.insert("spare", 9)
    try rehearsal.arm(.usbWrite, on: "spare", times: 2)
    var strict = rehearsal
    try rehearsal.prepare(.usb)
    #expect(rehearsal.usbCopies == 3)
    try strict.assume("G24=no")
    #expect(strict.refusal(.prepare, .usb) == .tooFewDrives(usable: 3, needed: 4))
    #expect(strict.prepared(.usb) == nil)
    #expect(strict.usbCopies == 3)
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
