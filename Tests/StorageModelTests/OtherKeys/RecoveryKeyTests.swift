import Simulation
import Testing

@testable import StorageModel

/// The recovery key: shown once, typed back, put in force.
@Suite struct RecoveryKeyTests {
  @Test func fromNothingToAKeyInForce() throws {
    var rehearsal = try Rehearsal()
    #expect(status(rehearsal) == .noKey)
    try rehearsal.state.enableRecoveryKey(at: rehearsal.now)
    let shown = try rehearsal.state.prepareRecoveryKey(at: rehearsal.now)
    #expect(shown.count == 32)
    #expect(status(rehearsal) == .prepared)
    #expect(rehearsal.refusal(.commit, .recoverykey) == .notConfirmed)
    #expect(confirm(&rehearsal, shown.reversed()) == .wrongRecoveryKey)
    #expect(confirm(&rehearsal, shown) == nil)
    #expect(status(rehearsal) == .confirmed)
    try rehearsal.commit(.recoverykey)
    #expect(status(rehearsal) == .no)
    let key = try #require(rehearsal.current(.recoverykey))
    #expect(rehearsal.state.recoveryKeyName(of: key) == "recoverykey_00000204A0605F7E_A0605F7E00000001_FS5200")
  }

  /// A rekey of it demands that the present one was typed in within the last 30 minutes; that is said before the hooks run.
  @Test func aRekeyDemandsTheOldKey() throws {
    var rehearsal = try Rehearsal()
    let old = try made(&rehearsal)
    #expect(rehearsal.refusal(.prepare, .recoverykey) == .notValidated)
    #expect(validate(&rehearsal, []) == .wrongRecoveryKey)
    #expect(rehearsal.refusal(.prepare, .recoverykey) == .notValidated)
    #expect(validate(&rehearsal, old) == nil)
    rehearsal.pass(SimDuration(seconds: 1801))
    #expect(rehearsal.refusal(.prepare, .recoverykey) == .notValidated)
    #expect(validate(&rehearsal, old) == nil)
    rehearsal.pass(SimDuration(seconds: 1800))
    let new = try rehearsal.state.prepareRecoveryKey(at: rehearsal.now)
    #expect(new != old)
    #expect(confirm(&rehearsal, new) == nil)
    try rehearsal.commit(.recoverykey)
    // The validation was the old key's.
    #expect(rehearsal.refusal(.prepare, .recoverykey) == .notValidated)
  }

  @Test func itCountsAsARekey() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.state.enableRecoveryKey(at: rehearsal.now)
    let shown = try rehearsal.state.prepareRecoveryKey(at: rehearsal.now)
    #expect(rehearsal.refusal(.prepare, .usb) == .rekeyInProgress)
    #expect(confirm(&rehearsal, shown) == nil)
    #expect(rehearsal.refusal(.prepare, .keyserver) == .rekeyInProgress)
    try rehearsal.cancel(.recoverykey)
    #expect(status(rehearsal) == .noKey)
    #expect(rehearsal.refusal(.prepare, .usb) == nil)
    #expect(rehearsal.refusal(.prepare, .recoverykey) == .rekeyInProgress)
  }

  @Test func g28CommitWithoutConfirming() throws {
    var rehearsal = try Rehearsal(.both, "G28=allow")
    try rehearsal.state.enableRecoveryKey(at: rehearsal.now)
    try rehearsal.prepare(.recoverykey)
    #expect(rehearsal.refusal(.commit, .recoverykey) == nil)
    #expect(status(rehearsal) == .no)
  }

  @Test func onlyThePrepareShowsIt() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.state.enableRecoveryKey(at: rehearsal.now)
    let shown = try #require(try rehearsal.state.take(.prepare, of: .recoverykey, at: rehearsal.now))
    #expect(confirm(&rehearsal, shown) == nil)
    #expect(try rehearsal.state.take(.commit, of: .recoverykey, at: rehearsal.now) == nil)
    for method in EncryptionMethod.keepers {
      #expect(try rehearsal.state.take(.prepare, of: method, at: rehearsal.now) == nil)
      #expect(try rehearsal.state.take(.cancel, of: method, at: rehearsal.now) == nil)
    }
  }

  /// Nobody is to type a key that would not be looked at.
  @Test func whetherItMayBeTypedIsKnownBefore() throws {
    var rehearsal = try Rehearsal()
    #expect(throws: StorageRefusal.nothingPrepared) { try rehearsal.state.recoveryKeyToConfirm() }
    #expect(throws: StorageRefusal.notEnabled(.recoverykey)) { try rehearsal.state.recoveryKeyToValidate() }
    try rehearsal.state.enableRecoveryKey(at: rehearsal.now)
    #expect(throws: StorageRefusal.noCurrentKey(.recoverykey)) { try rehearsal.state.recoveryKeyToValidate() }
    try rehearsal.prepare(.recoverykey)
    #expect(try rehearsal.state.recoveryKeyToConfirm() == rehearsal.prepared(.recoverykey))
    let locked = try locked()
    #expect(throws: StorageRefusal.locked) { try locked.state.recoveryKeyToConfirm() }
    #expect(throws: StorageRefusal.locked) { try locked.state.recoveryKeyToValidate() }
  }

  @Test func enablingAsksInItsOrder() throws {
    var rehearsal = try Rehearsal(.unlicensed)
    #expect(refusal(&rehearsal, isEnabling: true) == .notLicensed)
    rehearsal = try Rehearsal(.new)
    #expect(refusal(&rehearsal, isEnabling: true) == .noOtherMethod)
    rehearsal = try locked()
    #expect(refusal(&rehearsal, isEnabling: true) == .locked)
    #expect(refusal(&rehearsal, isEnabling: false) == .locked)
  }

  @Test func aLockedSystemTakesNoRecoveryKey() throws {
    var rehearsal = try locked()
    #expect(confirm(&rehearsal, []) == .locked)
    #expect(validate(&rehearsal, []) == .locked)
    #expect(rehearsal.refusal(.prepare, .recoverykey) == .locked)
  }

  @Test func disablingIsTheWayOutWhenItIsLost() throws {
    var rehearsal = try Rehearsal()
    _ = try made(&rehearsal)
    try rehearsal.prepare(.usb)
    #expect(refusal(&rehearsal, isEnabling: false) == .rekeyInProgress)
    try rehearsal.cancel(.usb)
    #expect(refusal(&rehearsal, isEnabling: false) == nil)
    #expect(rehearsal.current(.recoverykey) == nil)
    _ = try made(&rehearsal)
    // Its number was given once.
    #expect(rehearsal.current(.recoverykey)?.description == "A0605F7E00000002")
  }

  private func status(_ rehearsal: Rehearsal) -> RekeyStatus { rehearsal.state.rekeyStatus(of: .recoverykey) }

  @Test func aRekeyNeedsAnotherMethodToo() throws {
    var rehearsal = try Rehearsal(.usb)
    try rehearsal.state.enableRecoveryKey(at: rehearsal.now)
    rehearsal.state.setEncryptedObjects(0)
    try rehearsal.disable(.usb)
    #expect(rehearsal.refusal(.prepare, .recoverykey) == .noOtherMethod)
  }

  private func made(_ rehearsal: inout Rehearsal) throws -> [UInt8] {
    try rehearsal.state.enableRecoveryKey(at: rehearsal.now)
    let shown = try rehearsal.state.prepareRecoveryKey(at: rehearsal.now)
    #expect(confirm(&rehearsal, shown) == nil)
    try rehearsal.commit(.recoverykey)
    return shown
  }

  private func locked() throws -> Rehearsal {
    var rehearsal = try Rehearsal(.usb)
    try rehearsal.removeAll()
    rehearsal.restart()
    return rehearsal
  }

  private func confirm(_ rehearsal: inout Rehearsal, _ typed: [UInt8]) -> StorageRefusal? {
    rehearsal.refusal { (r) throws(StorageRefusal) in try r.state.confirmRecoveryKey(typed, at: r.now) }
  }

  private func validate(_ rehearsal: inout Rehearsal, _ typed: [UInt8]) -> StorageRefusal? {
    rehearsal.refusal { (r) throws(StorageRefusal) in try r.state.validateRecoveryKey(typed, at: r.now) }
  }

  private func refusal(_ rehearsal: inout Rehearsal, isEnabling: Bool) -> StorageRefusal? {
    rehearsal.refusal { (r) throws(StorageRefusal) in
      if isEnabling { try r.state.enableRecoveryKey(at: r.now) } else { try r.state.disableRecoveryKey(at: r.now) }
    }
  }
}
