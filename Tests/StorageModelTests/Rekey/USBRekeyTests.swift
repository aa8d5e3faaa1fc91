import Simulation
import Testing

@testable import StorageModel

/// The rekey of the USB flash drives, step by step.
@Suite struct USBRekeyTests {
  @Test func prepareWritesToEveryUsableDrive() throws {
    var rehearsal = try Rehearsal(.usb)
    try rehearsal.insert("fourth", 9)
    let old = rehearsal.current(.usb)
    try rehearsal.prepare(.usb)
    let new = try #require(rehearsal.prepared(.usb))
    #expect(new != old)
    #expect(rehearsal.rekeys == [.prepared, .noKey])
    #expect(rehearsal.state.usb.sticks.allSatisfy { $0.holds(new) })
    #expect(rehearsal.usbCopies == 4)
    #expect(rehearsal.state.fileName(of: new) == "encryptionkey_00000204A0605F7E_A0605F7E00000002_FS5200")
    try rehearsal.commit(.usb)
    #expect(rehearsal.current(.usb) == new)
    #expect(rehearsal.rekeys == [.no, .noKey])
    #expect(rehearsal.usbCopies == 4)
    #expect(rehearsal.alerts.isEmpty)
  }

  @Test func theFirstKeyNeedsNoOldOne() throws {
    var rehearsal = try Rehearsal(.new)
    try rehearsal.enable(.usb)
    #expect(rehearsal.rekeys == [.noKey, .noKey])
    for (label, port) in [("a", 0), ("b", 1), ("c", 8)] { try rehearsal.insert(label, port) }
    try rehearsal.prepare(.usb)
    #expect(rehearsal.rekeys == [.prepared, .noKey])
    try rehearsal.cancel(.usb)
    #expect(rehearsal.rekeys == [.noKey, .noKey])
    try rehearsal.rekey(.usb)
    #expect(rehearsal.rekeys == [.no, .noKey])
    #expect(rehearsal.current(.usb)?.description == "A0605F7E00000002")
  }

  @Test func cancelTakesTheNewKeyOffTheInsertedDrives() throws {
    var rehearsal = try Rehearsal(.usb)
    let old = try #require(rehearsal.current(.usb))
    try rehearsal.prepare(.usb)
    let new = try #require(rehearsal.prepared(.usb))
    try rehearsal.remove(8)
    try rehearsal.cancel(.usb)
    #expect(rehearsal.rekeys == [.no, .noKey])
    #expect(rehearsal.current(.usb) == old)
    // A drive in a drawer keeps what it has.
    #expect(rehearsal.state.usb.sticks.map { $0.holds(new) } == [false, false, true])
    #expect(rehearsal.state.usb.sticks.allSatisfy { $0.holds(old) })
  }

  @Test func aDriveInsertedWhilePreparedGetsTheKey() throws {
    var rehearsal = try Rehearsal(.usb)
    try rehearsal.prepare(.usb)
    let new = try #require(rehearsal.prepared(.usb))
    try rehearsal.insert("spare", 9)
    #expect(try rehearsal.stick("spare").holds(new))
    #expect(rehearsal.usbCopies == 4)
    #expect(try rehearsal.check(9) == nil)
    try rehearsal.commit(.usb)
    #expect(try rehearsal.check(9) == .validated)
    // Once the key is in force nothing is written any more.
    try rehearsal.remove(9)
    try rehearsal.insert("late", 9)
    #expect(try !rehearsal.stick("late").holds(new))
  }

  @Test func aDriveInsertedWhileTheKeyServersArePreparedGetsNothing() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.prepare(.keyserver)
    try rehearsal.insert("spare", 9)
    #expect(try rehearsal.stick("spare").keys.isEmpty)
  }

  @Test func removedDrivesCount() throws {
    var rehearsal = try Rehearsal(.usb)
    try rehearsal.prepare(.usb)
    try rehearsal.removeAll()
    #expect(rehearsal.usbCopies == 3)
    #expect(rehearsal.refusal(.commit, .usb) == nil)
    #expect(rehearsal.usbCopies == 3)
  }

  /// As captured on a real system with two ports (reference sheet 5.1).
  @Test func twoPortsNeedTwoDrivesAndAThirdSwappedIn() throws {
    var rehearsal = try Rehearsal(.new)
    rehearsal.state.usb.ports.removeAll { $0.number == 2 }
    try rehearsal.enable(.usb)
    try rehearsal.insert("a", 0)
    #expect(rehearsal.refusal(.prepare, .usb) == .tooFewDrives(usable: 1, needed: 2))
    try rehearsal.insert("b", 8)
    try rehearsal.prepare(.usb)
    #expect(rehearsal.usbCopies == 2)
    #expect(rehearsal.refusal(.commit, .usb) == .tooFewCopies(copies: 2, needed: 3))
    try rehearsal.remove(8)
    try rehearsal.insert("c", 8)
    #expect(rehearsal.usbCopies == 3)
    try rehearsal.commit(.usb)
    #expect(rehearsal.usbCopies == 3)
    #expect(rehearsal.rekeys == [.no, .noKey])
  }

  @Test func aDriveKeepsFourKeysAndAlwaysTheOneInForce() throws {
    var rehearsal = try Rehearsal(.usb, "G13=no")
    let current = try #require(rehearsal.current(.usb))
    for _ in 1...9 {
      try rehearsal.prepare(.usb)
      try rehearsal.cancel(.usb)
      #expect(rehearsal.state.usb.sticks.allSatisfy { $0.holds(current) && $0.keys.count <= USBStick.capacity })
    }
  }
}
