import Simulation
import Testing

@testable import StorageModel

/// Turning a method on and off, and looking at the drives.
@Suite struct EnableTests {
  @Test(arguments: EncryptionMethod.keepers) func enableAndDisable(method: EncryptionMethod) throws {
    var rehearsal = try Rehearsal(.new)
    #expect(!rehearsal.state.method(method).isEnabled)
    try rehearsal.enable(method)
    #expect(rehearsal.state.method(method) == .enabled(current: nil))
    #expect(rehearsal.state.rekeyStatus(of: method) == .noKey)
    let enabled = rehearsal.state
    try rehearsal.enable(method)
    #expect(rehearsal.state == enabled)
    try rehearsal.disable(method)
    #expect(rehearsal.state.method(method) == .disabled)
    let disabled = rehearsal.state
    try rehearsal.disable(method)
    #expect(rehearsal.state == disabled)
  }

  @Test func enableAsksInItsOrder() throws {
    var rehearsal = try Rehearsal(.usb, "G10=refuse")
    rehearsal.state.system.isLicensed = false
    try rehearsal.removeAll()
    rehearsal.restart()
    #expect(refusalOfEnable(&rehearsal) == .locked)
    try rehearsal.insert("stick1", 0)
    #expect(refusalOfEnable(&rehearsal) == .notLicensed)
    rehearsal.state.system.isLicensed = true
    #expect(refusalOfEnable(&rehearsal) == .alreadyEnabled(.usb))
    try rehearsal.assume("G10=unchanged")
    #expect(refusalOfEnable(&rehearsal) == nil)
  }

  @Test func disableAsksInItsOrder() throws {
    var rehearsal = try Rehearsal(.usb)
    try rehearsal.prepare(.usb)
    try rehearsal.removeAll()
    rehearsal.restart()
    #expect(refusalOfDisable(&rehearsal) == .locked)
    try rehearsal.insert("stick1", 0)
    #expect(refusalOfDisable(&rehearsal) == .rekeyInProgress)
    try rehearsal.cancel(.usb)
    #expect(refusalOfDisable(&rehearsal) == .encryptedObjects)
    rehearsal.state.setEncryptedObjects(0)
    #expect(refusalOfDisable(&rehearsal) == nil)
    #expect(rehearsal.state.method(.usb) == .disabled)
  }

  @Test func disableIsRefusedWhileTheOtherMethodIsPrepared() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.prepare(.keyserver)
    #expect(refusalOfDisable(&rehearsal) == .rekeyInProgress)
  }

  @Test func anotherMethodsKeyLetsItGo() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.disable(.usb)
    // What is off has no key any more that the objects could be left to.
    let refusal = rehearsal.refusal { rehearsal throws(StorageRefusal) in
      try rehearsal.state.disable(.keyserver, at: rehearsal.now)
    }
    #expect(refusal == .encryptedObjects)
    // An enabled method without a key is no help either.
    try rehearsal.enable(.usb)
    #expect(
      rehearsal.refusal { rehearsal throws(StorageRefusal) in
        try rehearsal.state.disable(.keyserver, at: rehearsal.now)
      } == .encryptedObjects)
    try rehearsal.rekey(.usb)
    try rehearsal.disable(.keyserver)
    #expect(rehearsal.rekeys == [.no, .noKey])
  }

  @Test func drivesAndServersKeepWhatTheSystemForgets() throws {
    var rehearsal = try Rehearsal()
    let usbKey = try #require(rehearsal.current(.usb))
    let serverKey = rehearsal.current(.keyserver)
    rehearsal.state.setEncryptedObjects(0)
    try rehearsal.disable(.usb)
    try rehearsal.disable(.keyserver)
    #expect(rehearsal.state.usb.sticks.allSatisfy { $0.holds(usbKey) })
    #expect(try [0, 1, 2].allSatisfy { try rehearsal.holds($0, serverKey) })
    // No key is expected of a server any more.
    #expect(rehearsal.statuses == [.online, .online, .online])
  }

  private func refusalOfEnable(_ rehearsal: inout Rehearsal) -> StorageRefusal? {
    rehearsal.refusal { rehearsal throws(StorageRefusal) in try rehearsal.state.enable(.usb, at: rehearsal.now) }
  }

  private func refusalOfDisable(_ rehearsal: inout Rehearsal) -> StorageRefusal? {
    rehearsal.refusal { rehearsal throws(StorageRefusal) in try rehearsal.state.disable(.usb, at: rehearsal.now) }
  }
}
