import Simulation
import Testing

@testable import StorageModel

/// `chencryption -usb validate`, and what `lsportusb` then shows.
@Suite struct ValidateTests {
  @Test func itAsksInItsOrder() throws {
    var rehearsal = try Rehearsal(.keyserver)
    for server in ["0", "1", "2"] { try rehearsal.cutOff(server) }
    rehearsal.restart()
    #expect(refusal(&rehearsal) == .locked)
    for server in ["0", "1", "2"] { try rehearsal.connect(server) }
    #expect(refusal(&rehearsal) == .notEnabled(.usb))
    try rehearsal.enable(.usb)
    #expect(refusal(&rehearsal) == .noCurrentKey(.usb))
    for (label, port) in [("a", 0), ("b", 1), ("c", 8)] { try rehearsal.insert(label, port) }
    try rehearsal.prepare(.usb)
    #expect(refusal(&rehearsal) == .rekeyInProgress)
    try rehearsal.commit(.usb)
    #expect(refusal(&rehearsal) == nil)
  }

  /// It asks for `usb_rekey no` (reference sheet 1.2); the key servers' rekey is no concern of the drives.
  @Test func theKeyServersRekeyIsNotInItsWay() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.prepare(.keyserver)
    #expect(refusal(&rehearsal) == nil)
  }

  @Test func itLooksAtEveryInsertedDrive() throws {
    var rehearsal = try Rehearsal(.usb)
    try rehearsal.rekey(.usb)
    try rehearsal.remove(1)
    try rehearsal.insert("blank", 1)
    try rehearsal.insert("theirs", 9)
    try rehearsal.arm(.usbForeign, on: "theirs")
    // Nothing is known of a drive before the system has looked.
    #expect(try [0, 1, 8, 9].map { try rehearsal.check($0) } == [.validated, nil, .validated, nil])
    try rehearsal.validate()
    #expect(try [0, 1, 8, 9].map { try rehearsal.check($0) } == [.validated, nil, .validated, .wrongSystem])
    #expect(rehearsal.alerts == ["2555 portusb 9"])
    try rehearsal.clear(.usbForeign, on: "theirs")
    #expect(rehearsal.alerts.isEmpty)
  }

  @Test func aDriveThatMissedARekeyIsWrong() throws {
    var rehearsal = try Rehearsal(.usb)
    try rehearsal.insert("spare", 9)
    try rehearsal.rekey(.usb)
    try rehearsal.remove(9)
    try rehearsal.rekey(.usb)
    try rehearsal.insert("spare", 9)
    #expect(try rehearsal.check(9) == nil)
    try rehearsal.validate()
    #expect(try rehearsal.check(9) == .wrongKey)
    #expect(rehearsal.alerts == ["2555 portusb 9"])
    try rehearsal.rekey(.usb)
    #expect(try rehearsal.check(9) == .validated)
    #expect(rehearsal.alerts.isEmpty)
  }

  private func refusal(_ rehearsal: inout Rehearsal) -> StorageRefusal? {
    rehearsal.refusal { rehearsal throws(StorageRefusal) in try rehearsal.state.validateUSB(at: rehearsal.now) }
  }
}
