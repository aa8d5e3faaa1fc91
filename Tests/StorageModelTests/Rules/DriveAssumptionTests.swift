import Simulation
import Testing

@testable import StorageModel

/// The alternatives of the assumptions about USB flash drives.
@Suite struct DriveAssumptionTests {
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
}
