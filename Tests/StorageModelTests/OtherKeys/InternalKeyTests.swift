import Simulation
import Testing

@testable import StorageModel

/// The key in the system's own hardware, which renews itself every 24 hours.
@Suite struct InternalKeyTests {
  @Test func itIsRenewedEveryDay() throws {
    var rehearsal = try internalKey()
    rehearsal.pass(SimDuration(seconds: 86_399))
    #expect(rehearsal.state.internalKey?.lastRekey == Rehearsal.start)
    rehearsal.pass(SimDuration(seconds: 1))
    #expect(rehearsal.state.internalKey?.lastRekey == Rehearsal.start + .days(1))
    rehearsal.pass(.days(99))
    #expect(rehearsal.state.internalKey?.lastRekey == Rehearsal.start + .days(100))
  }

  /// Skipped while another rekey is prepared, tried again every ten minutes, six times.
  @Test(arguments: [0, 1, 5, 6]) func itWaitsForAnotherRekey(retries: Int) throws {
    var rehearsal = try internalKey()
    try rehearsal.prepare(.usb)
    rehearsal.pass(SimDuration(seconds: 86_400 - 1 + 600 * retries))
    try rehearsal.commit(.usb)
    rehearsal.pass(SimDuration(seconds: 1))
    let renewed = Rehearsal.start + SimDuration(seconds: 86_400 + 600 * retries)
    #expect(rehearsal.state.internalKey?.lastRekey == renewed)
    #expect(rehearsal.alerts.isEmpty)
    // The next day counts from the first try.
    rehearsal.pass(.days(1))
    #expect(rehearsal.state.internalKey?.lastRekey == Rehearsal.start + .days(2))
  }

  @Test func afterSixRetriesThereIsAnAlertUntilTheNextDay() throws {
    var rehearsal = try internalKey()
    try rehearsal.prepare(.usb)
    rehearsal.pass(SimDuration(seconds: 86_400 + 3600 - 1))
    #expect(rehearsal.alerts.isEmpty)
    rehearsal.pass(SimDuration(seconds: 1))
    #expect(rehearsal.alerts == ["RHRSL9001W cluster 00000204A0605F7E"])
    try rehearsal.commit(.usb)
    rehearsal.pass(.days(1))
    #expect(rehearsal.alerts.isEmpty)
    #expect(rehearsal.state.internalKey?.lastRekey == Rehearsal.start + .days(2))
  }

  @Test func aFaultFailsSoManyTries() throws {
    var rehearsal = try internalKey()
    try rehearsal.arm(.internalKey, times: 3)
    rehearsal.pass(.days(1))
    #expect(rehearsal.state.internalKey?.failingRekeys == FaultCount(2))
    rehearsal.pass(SimDuration(seconds: 1800))
    #expect(rehearsal.state.internalKey?.lastRekey == Rehearsal.start + SimDuration(seconds: 86_400 + 1800))
  }

  @Test func nothingLocksWithIt() throws {
    var rehearsal = try internalKey()
    try rehearsal.removeAll()
    for server in ["0", "1", "2"] { try rehearsal.lose(server) }
    rehearsal.restart()
    #expect(!rehearsal.isLocked)
  }

  @Test func enablingAndDisablingAskInTheirOrder() throws {
    var rehearsal = try Rehearsal(.usb)
    try rehearsal.removeAll()
    rehearsal.restart()
    #expect(refusal(&rehearsal, isEnabling: true) == .locked)
    #expect(refusal(&rehearsal, isEnabling: false) == .locked)
    try rehearsal.insert("stick1", 0)
    rehearsal.state.system.isLicensed = false
    #expect(refusal(&rehearsal, isEnabling: true) == .notLicensed)
    rehearsal.state.system.isLicensed = true
    #expect(refusal(&rehearsal, isEnabling: true) == nil)
    for (label, port) in [("stick2", 1), ("stick3", 8)] { try rehearsal.insert(label, port) }
    try rehearsal.prepare(.usb)
    #expect(refusal(&rehearsal, isEnabling: false) == .rekeyInProgress)
    try rehearsal.cancel(.usb)
    // It is the other key that lets the drives go, and then it is the last.
    try rehearsal.disable(.usb)
    #expect(refusal(&rehearsal, isEnabling: false) == .encryptedObjects)
    rehearsal.state.setEncryptedObjects(0)
    #expect(refusal(&rehearsal, isEnabling: false) == nil)
    rehearsal.pass(.days(3))
    #expect(rehearsal.state.internalKey == nil)
  }

  @Test func atTheEndOfTimeNoDayComes() throws {
    var state = StorageState.fresh(.usb, at: .latest, assumptions: [:])
    try state.enableInternalKey(at: .latest)
    #expect(state.agenda.items.isEmpty && state.impossibility == nil)
  }

  private func internalKey() throws -> Rehearsal {
    var rehearsal = try Rehearsal()
    rehearsal.replication(.manual)
    try rehearsal.state.enableInternalKey(at: rehearsal.now)
    return rehearsal
  }

  private func refusal(_ rehearsal: inout Rehearsal, isEnabling: Bool) -> StorageRefusal? {
    rehearsal.refusal { (r) throws(StorageRefusal) in
      if isEnabling { try r.state.enableInternalKey(at: r.now) } else { try r.state.disableInternalKey(at: r.now) }
    }
  }
}
