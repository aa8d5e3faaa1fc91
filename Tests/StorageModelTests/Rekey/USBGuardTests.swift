import Simulation
import Testing

@testable import StorageModel

/// The guards of the USB flash drives' rekey; as with the key servers', each test mends one after the other.
@Suite struct USBGuardTests {
  @Test func prepareAsksInItsOrder() throws {
    var rehearsal = try Rehearsal(.keyserver)
    try rehearsal.prepare(.keyserver)
    for server in ["0", "1", "2"] { try rehearsal.cutOff(server) }
    rehearsal.restart()
    #expect(rehearsal.refusal(.prepare, .usb) == .locked)
    for server in ["0", "1", "2"] { try rehearsal.connect(server) }
    #expect(rehearsal.refusal(.prepare, .usb) == .notEnabled(.usb))
    try rehearsal.enable(.usb)
    #expect(rehearsal.refusal(.prepare, .usb) == .rekeyInProgress)
    try rehearsal.commit(.keyserver)
    for (number, port) in [0, 1, 8].enumerated() {
      #expect(rehearsal.refusal(.prepare, .usb) == .tooFewDrives(usable: number, needed: 3))
      try rehearsal.insert("old\(number)", port)
    }
    try rehearsal.rekey(.usb)
    try rehearsal.removeAll()
    for (number, port) in [0, 1, 8].enumerated() {
      // Too few drives is said before the current key is looked for.
      #expect(rehearsal.refusal(.prepare, .usb) == .tooFewDrives(usable: number, needed: 3))
      try rehearsal.insert("new\(number)", port)
    }
    #expect(rehearsal.refusal(.prepare, .usb) == .currentKeyNotInserted)
    try rehearsal.insert("old2", 9)
    for label in ["new0", "new1"] { try rehearsal.arm(.usbWrite, on: label, times: 1) }
    #expect(rehearsal.refusal(.prepare, .usb) == .tooFewDrives(usable: 2, needed: 3))
    #expect(rehearsal.refusal(.prepare, .usb) == nil)
  }

  @Test func commitAsksInItsOrder() throws {
    var rehearsal = try Rehearsal(.usb)
    try rehearsal.removeAll()
    rehearsal.restart()
    #expect(rehearsal.refusal(.commit, .usb) == .locked)
    #expect(rehearsal.refusal(.cancel, .usb) == .locked)
    for (label, port) in [("stick1", 0), ("stick2", 1), ("stick3", 8)] { try rehearsal.insert(label, port) }
    #expect(rehearsal.refusal(.commit, .usb) == .nothingPrepared)
    #expect(rehearsal.refusal(.cancel, .usb) == .nothingPrepared)
    try rehearsal.prepare(.usb)
    try rehearsal.arm(.usbForeign, on: "stick3")
    #expect(rehearsal.refusal(.commit, .usb) == .tooFewCopies(copies: 2, needed: 3))
    try rehearsal.clear(.usbForeign, on: "stick3")
    #expect(rehearsal.refusal(.commit, .usb) == nil)
  }

  @Test func aForeignDriveIsNotUsed() throws {
    var rehearsal = try Rehearsal(.usb)
    try rehearsal.insert("theirs", 9)
    try rehearsal.arm(.usbForeign, on: "theirs")
    try rehearsal.prepare(.usb)
    #expect(rehearsal.usbCopies == 3)
    #expect(try rehearsal.stick("theirs").keys.isEmpty)
    try rehearsal.cancel(.usb)
    try rehearsal.arm(.usbForeign, on: "stick1")
    #expect(rehearsal.refusal(.prepare, .usb) == .tooFewDrives(usable: 2, needed: 3))
  }

  @Test func aForeignDriveInsertedWhilePreparedIsNotWritten() throws {
    var rehearsal = try Rehearsal(.usb)
    try rehearsal.insert("theirs", 9)
    try rehearsal.arm(.usbForeign, on: "theirs")
    try rehearsal.remove(9)
    try rehearsal.prepare(.usb)
    try rehearsal.insert("theirs", 9)
    #expect(try rehearsal.stick("theirs").keys.isEmpty)
    #expect(rehearsal.usbCopies == 3)
  }

  @Test func aFailingDriveAmongEnoughOthersIsLeftOut() throws {
    var rehearsal = try Rehearsal(.usb)
    try rehearsal.insert("weak", 9)
    try rehearsal.arm(.usbWrite, on: "weak", times: 1)
    try rehearsal.prepare(.usb)
    #expect(rehearsal.usbCopies == 3)
    #expect(try rehearsal.check(9) == .keyError)
    #expect(rehearsal.alerts == ["2555 portusb 9"])
    try rehearsal.remove(9)
    #expect(rehearsal.alerts.isEmpty)
    // Inserted again it is tried again.
    try rehearsal.insert("weak", 9)
    #expect(rehearsal.usbCopies == 4)
    #expect(rehearsal.alerts.isEmpty)
  }

  @Test func tooManyFailingDrivesUndoEverything() throws {
    var rehearsal = try Rehearsal(.usb)
    let keys = rehearsal.state.usb.sticks.map(\.keys)
    try rehearsal.arm(.usbWrite, on: "stick2", times: 2)
    for left in [1, 0] {
      #expect(rehearsal.refusal(.prepare, .usb) == .tooFewDrives(usable: 2, needed: 3))
      #expect(rehearsal.rekeys == [.no, .noKey])
      #expect(rehearsal.state.usb.sticks.map(\.keys) == keys)
      #expect(try rehearsal.stick("stick2").failingWrites == FaultCount(left))
      #expect(rehearsal.alerts == ["2555 portusb 1"])
    }
    try rehearsal.prepare(.usb)
    #expect(rehearsal.alerts.isEmpty)
    #expect(rehearsal.usbCopies == 3)
  }

  @Test func aFailedReplacementLeavesThePreparedKey() throws {
    var rehearsal = try Rehearsal(.usb, "G03=replace")
    try rehearsal.prepare(.usb)
    let prepared = rehearsal.prepared(.usb)
    try rehearsal.arm(.usbWrite, on: "stick1", times: 1)
    #expect(rehearsal.refusal(.prepare, .usb) == .tooFewDrives(usable: 2, needed: 3))
    #expect(rehearsal.prepared(.usb) == prepared)
    #expect(rehearsal.usbCopies == 3)
  }
}
