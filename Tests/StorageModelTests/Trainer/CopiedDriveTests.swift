import Simulation
import Testing

@testable import StorageModel

/// Drives whose key files are copied by hand, away from the system.
@Suite struct CopiedDriveTests {
  @Test func aDriveThatMissedARekeyIsRefreshedByHand() throws {
    var rehearsal = try Rehearsal(.usb)
    try rehearsal.remove(8)
    try rehearsal.insert("new", 8)
    try rehearsal.rekey(.usb)
    try rehearsal.remove(8)
    try rehearsal.copyKeys("new", "stick3")
    #expect(rehearsal.usbCopies == 4)
    try rehearsal.insert("stick3", 8)
    try rehearsal.validate()
    #expect(try rehearsal.check(8) == .validated)
  }

  @Test func copyingAsksInItsOrder() throws {
    var rehearsal = try Rehearsal(.usb)
    #expect(refusal(&rehearsal, "nobody", "nobody") == .noStick("nobody"))
    #expect(refusal(&rehearsal, "stick1", "nobody") == .stickElsewhere(label: "stick1", port: 0))
    try rehearsal.remove(0)
    #expect(refusal(&rehearsal, "stick1", "nobody") == .noStick("nobody"))
    #expect(refusal(&rehearsal, "stick1", "stick2") == .stickElsewhere(label: "stick2", port: 1))
    try rehearsal.remove(1)
    #expect(refusal(&rehearsal, "stick1", "stick2") == nil)
  }

  @Test func anotherSystemsKeyIsNotCopied() throws {
    var rehearsal = try Rehearsal(.usb)
    try rehearsal.insert("blank", 9)
    for port in [0, 9] { try rehearsal.remove(port) }
    try rehearsal.arm(.usbForeign, on: "stick1")
    try rehearsal.copyKeys("stick1", "blank")
    #expect(try rehearsal.stick("blank").keys.isEmpty)
  }

  /// A drive keeps four keys: the one in force, whatever its age, and the newest.
  @Test func theKeysThatCountFindRoom() throws {
    var rehearsal = try Rehearsal(.usb, "G13=no")
    try rehearsal.insert("old", 9)
    for _ in 0..<4 {
      try rehearsal.prepare(.usb)
      try rehearsal.cancel(.usb)
    }
    try rehearsal.remove(9)
    try rehearsal.remove(0)
    try rehearsal.insert("young", 9)
    try rehearsal.insert("fresh", 0)
    try rehearsal.prepare(.usb)
    try rehearsal.remove(9)
    try rehearsal.copyKeys("stick1", "young")
    try rehearsal.copyKeys("old", "young")
    let young = try rehearsal.stick("young")
    #expect(young.keys.count == 4)
    #expect(young.holds(try #require(rehearsal.current(.usb))))
    #expect(young.holds(try #require(rehearsal.prepared(.usb))))
  }

  private func refusal(_ rehearsal: inout Rehearsal, _ source: String, _ target: String) -> TrainerRefusal? {
    rehearsal.trainerRefusal { (state, now) throws(TrainerRefusal) in
      try state.copyKeys(from: source, to: target, at: now)
    }
  }
}
