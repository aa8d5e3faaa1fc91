import Simulation
import Testing

@testable import StorageModel

/// Systems with fewer USB ports, and drives that are copied away from them.
@Suite struct PortTests {
  @Test func withTwoPortsAKeyNeedsADriveInEach() throws {
    var rehearsal = try Rehearsal(.new)
    rehearsal.state.choosePorts(.two, at: rehearsal.now)
    #expect(rehearsal.state.usb.ports.map(\.id) == [0, 8])
    try rehearsal.enable(.usb)
    try rehearsal.insert("a", 0)
    #expect(rehearsal.refusal(.prepare, .usb) == .tooFewDrives(usable: 1, needed: 2))
    try rehearsal.insert("b", 8)
    try rehearsal.prepare(.usb)
    #expect(rehearsal.refusal(.commit, .usb) == .tooFewCopies(copies: 2, needed: 3))
    try rehearsal.remove(8)
    try rehearsal.insert("c", 8)
    try rehearsal.commit(.usb)
    #expect(rehearsal.usbCopies == 3)
  }

  @Test func drivesInPortsThatGoAreInTheDrawer() throws {
    var rehearsal = try Rehearsal(.usb)
    try rehearsal.insert("spare", 9)
    rehearsal.state.choosePorts(.two, at: rehearsal.now)
    #expect(rehearsal.state.usb.ports.map(\.inserted?.label) == ["stick1", "stick3"])
    #expect(try rehearsal.check(0) == .validated)
    #expect(rehearsal.usbCopies == 3)
    rehearsal.state.choosePorts(.four, at: rehearsal.now)
    #expect(rehearsal.state.usb.ports.map(\.inserted?.label) == ["stick1", nil, "stick3", nil])
    try rehearsal.insert("stick2", 9)
    #expect(rehearsal.state.impossibility == nil)
  }

  /// The new port finds the drive's error gone with the drive.
  @Test func anAlertGoesWithItsPort() throws {
    var rehearsal = try Rehearsal(.usb)
    try rehearsal.arm(.usbForeign, on: "stick2")
    try rehearsal.validate()
    #expect(rehearsal.alerts == ["2555 portusb 1"])
    rehearsal.state.choosePorts(.two, at: rehearsal.now)
    #expect(rehearsal.alerts.isEmpty)
  }

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
