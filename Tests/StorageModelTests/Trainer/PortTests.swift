import Simulation
import Testing

@testable import StorageModel

/// Systems with fewer USB ports than a key needs copies.
@Suite struct PortTests {
  @Test func whatWasInAPortThatGoesIsInTheDrawer() throws {
    var rehearsal = try Rehearsal(.usb)
    rehearsal.choosePorts(2)
    #expect(rehearsal.state.usb.ports.map(\.id) == [0, 8])
    #expect(rehearsal.state.usb.ports.map { $0.inserted?.label } == ["stick1", "stick3"])
    #expect(rehearsal.state.usb.sticks.map(\.label) == ["stick1", "stick2", "stick3"])
    #expect(rehearsal.usbCopies == 3)
    rehearsal.choosePorts(4)
    #expect(rehearsal.state.usb.ports.map(\.id) == [0, 1, 8, 9])
    #expect(rehearsal.state.usb.ports.map { $0.inserted?.label } == ["stick1", nil, "stick3", nil])
  }

  @Test func aDriveInEveryPortIsEnoughToPrepareAndNotToCommit() throws {
    var rehearsal = try Rehearsal(.usb)
    rehearsal.choosePorts(2)
    try rehearsal.remove(8)
    #expect(rehearsal.refusal(.prepare, .usb) == .tooFewDrives(usable: 1, needed: 2))
    try rehearsal.insert("stick3", 8)
    try rehearsal.prepare(.usb)
    #expect(rehearsal.refusal(.commit, .usb) == .tooFewCopies(copies: 2, needed: 3))
    try rehearsal.remove(8)
    try rehearsal.insert("stick2", 8)
    #expect(rehearsal.usbCopies == 3)
    try rehearsal.commit(.usb)
  }

  @Test func anOpenAlertAboutAPortThatGoesIsFixed() throws {
    var rehearsal = try Rehearsal(.usb)
    try rehearsal.arm(.usbForeign, on: "stick2")
    try rehearsal.validate()
    #expect(rehearsal.alerts == ["2555 portusb 1"])
    rehearsal.choosePorts(2)
    #expect(rehearsal.alerts.isEmpty)
  }
}
