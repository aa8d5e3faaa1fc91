public import Simulation

extension StorageState {
  /// `chencryption -internal enable`: the system makes a key in its own hardware and renews it every 24 hours.
  ///
  /// - Throws: `locked`, `notLicensed`, or, if [G10] says so, `internalKeyEnabled`.
  public mutating func enableInternalKey(at time: SimTime) throws(StorageRefusal) {
    try requireUnlocked()
    guard system.isLicensed else { throw .notLicensed }
    guard internalKey == nil else {
      if assumptions[.g10] == .refuse { throw .internalKeyEnabled }
      return
    }
    internalKey = InternalKey(lastRekey: time)
    scheduleRenewal(after: 0, at: time + InternalKey.lifetime, from: time)
    followUp(at: time)
  }

  /// `chencryption -internal disable`.
  ///
  /// - Throws: `locked`, `rekeyInProgress`, `encryptedObjects` [G07], or, if [G23] says so, `internalKeyNotEnabled`.
  public mutating func disableInternalKey(at time: SimTime) throws(StorageRefusal) {
    try requireUnlocked()
    guard rekey == nil, transition == nil else { throw .rekeyInProgress }
    guard internalKey != nil else {
      if assumptions[.g23] == .refuse { throw .internalKeyNotEnabled }
      return
    }
    let hasOther = EncryptionMethod.keepers.contains { method($0).current != nil }
    if system.encryptedObjects > 0, !hasOther, assumptions[.g07] == .refuse { throw .encryptedObjects }
    internalKey = nil
    agenda.cancel { if case .renewInternalKey = $0 { true } else { false } }
    followUp(at: time)
  }

  /// Renews the internal key. While another rekey is under way, or if it fails, it is tried again a few times, and then on
  /// the next day.
  mutating func renewInternalKey(after failures: Int, at time: SimTime) {
    guard var key = internalKey else { return }
    let isFaulty = key.failingRekeys != nil
    let firstTry = time - SimDuration(seconds: failures * InternalKey.pause.seconds)
    var failuresThen = 0
    var due = firstTry + InternalKey.lifetime
    if rekey == nil, !isFaulty {
      key.lastRekey = time
      key.hasFailed = false
    } else {
      if rekey == nil { key.failingRekeys = key.failingRekeys?.afterStriking }
      if failures < InternalKey.retries, assumptions[.g30] == .ours {
        failuresThen = failures + 1
        due = time + InternalKey.pause
      } else {
        key.hasFailed = true
      }
    }
    internalKey = key
    scheduleRenewal(after: failuresThen, at: due, from: time)
  }

  /// Puts the next renewal on the agenda; at the end of time there is none.
  private mutating func scheduleRenewal(after failures: Int, at due: SimTime, from time: SimTime) {
    if due > time { agenda.schedule(.renewInternalKey(failures: failures), at: due) }
  }
}
