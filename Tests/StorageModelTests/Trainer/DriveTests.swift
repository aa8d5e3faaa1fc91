import Simulation
import Testing

@testable import StorageModel

/// Drives going in and out of ports.
@Suite struct DriveTests {
  @Test func insertingAsksInItsOrder() throws {
    var rehearsal = try Rehearsal(.usb)
    #expect(refusal(&rehearsal, "stick1", 7) == .noPort(7))
    #expect(refusal(&rehearsal, "stick1", 0) == .portTaken(0))
    #expect(refusal(&rehearsal, "stick1", 9) == .stickElsewhere(label: "stick1", port: 0))
    #expect(refusal(&rehearsal, "no blanks", 9) == .badLabel("no blanks"))
    #expect(refusal(&rehearsal, "new", 9) == nil)
    #expect(try rehearsal.stick("new").keys.isEmpty)
  }

  @Test func removingAsksInItsOrder() throws {
    var rehearsal = try Rehearsal(.usb)
    let remove = { (port: Int) in
      { (state: inout StorageState, now: SimTime) throws(TrainerRefusal) in
        try state.removeStick(fromPort: port, at: now)
      }
    }
    #expect(rehearsal.trainerRefusal(remove(7)) == .noPort(7))
    #expect(rehearsal.trainerRefusal(remove(9)) == .portEmpty(9))
    #expect(rehearsal.trainerRefusal(remove(8)) == nil)
    #expect(rehearsal.trainerRefusal(remove(8)) == .portEmpty(8))
  }

  @Test func aDriveInTheDrawerKeepsItsKey() throws {
    var rehearsal = try Rehearsal(.usb)
    let key = try #require(rehearsal.current(.usb))
    try rehearsal.remove(0)
    #expect(rehearsal.usbCopies == 3)
    try rehearsal.insert("stick1", 9)
    #expect(try rehearsal.stick("stick1").holds(key))
    // The system has not looked at it yet.
    #expect(try rehearsal.check(9) == nil)
  }

  @Test(arguments: [
    ("a", true), ("Stick_1-b", true), (String(repeating: "x", count: 32), true), ("", false),
    (String(repeating: "x", count: 33), false), ("a b", false), ("a.b", false), ("ä", false), ("a\n", false),
    ("a/b", false), ("@", false), ("[", false), ("`", false), ("{", false), (":", false), ("/", false),
  ]) func labels(text: String, isAllowed: Bool) throws {
    #expect(USBStick.isLabel(text) == isAllowed)
    var rehearsal = try Rehearsal(.new)
    #expect(refusal(&rehearsal, text, 0) == (isAllowed ? nil : .badLabel(text)))
  }

  /// Whoever waits for a key wants to know what is wrong with the drive.
  @Test func aSystemThatStartsOrIsLockedLooksAtItsDrives() throws {
    var rehearsal = try Rehearsal(.usb)
    try rehearsal.remove(8)
    try rehearsal.insert("fresh", 8)
    try rehearsal.rekey(.usb)
    for port in [0, 1, 8] { try rehearsal.remove(port) }
    try rehearsal.insert("stick3", 0)
    rehearsal.state.restart(at: rehearsal.now)
    #expect(rehearsal.state.system.isLocked)
    #expect(rehearsal.state.check(of: rehearsal.state.usb.ports[0]) == .wrongKey)
    try rehearsal.insert("stick1", 1)
    #expect(!rehearsal.state.system.isLocked)
    #expect(rehearsal.state.check(of: rehearsal.state.usb.ports[1]) == .validated)
    // One that is not locked looks when it is told to.
    try rehearsal.insert("stick2", 8)
    #expect(rehearsal.state.check(of: rehearsal.state.usb.ports[2]) == nil)
  }

  @Test func thereAreSixtyFourDrivesAtMost() throws {
    var rehearsal = try Rehearsal(.new)
    for number in 1...64 {
      try rehearsal.insert("drive\(number)", 0)
      try rehearsal.remove(0)
    }
    #expect(refusal(&rehearsal, "drive65", 0) == .badLabel("drive65"))
    #expect(refusal(&rehearsal, "drive64", 0) == nil)
  }

  @Test(arguments: [(-1, 0), (0, 0), (7, 7), (100_000, 100_000), (100_001, 100_000), (.max, 100_000)])
  func encryptedObjectsStayInRange(count: Int, expected: Int) throws {
    var rehearsal = try Rehearsal(.new)
    rehearsal.state.setEncryptedObjects(count)
    #expect(rehearsal.state.system.encryptedObjects == expected)
  }

  private func refusal(_ rehearsal: inout Rehearsal, _ label: String, _ port: Int) -> TrainerRefusal? {
    rehearsal.trainerRefusal { state, now throws(TrainerRefusal) in try state.insert(label, inPort: port, at: now) }
  }
}
