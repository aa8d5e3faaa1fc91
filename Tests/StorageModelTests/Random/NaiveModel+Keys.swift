import Simulation

@testable import StorageModel

/// What the operator does with the internal key and the recovery key.
extension NaiveModel {
  mutating func enableInternalKey() -> StorageRefusal? {
    if isLocked { return .locked }
    if !isLicensed { return .notLicensed }
    guard !hasInternalKey else { return says(.g10, .refuse) ? .internalKeyEnabled : nil }
    hasInternalKey = true
    hasRenewalFailed = false
    failingRenewals = 0
    lastRenewal = now
    plan(.renew(failures: 0), at: now + .days(1))
    return nil
  }

  mutating func disableInternalKey() -> StorageRefusal? {
    if isLocked { return .locked }
    if prepared != nil || transition != nil { return .rekeyInProgress }
    guard hasInternalKey else { return says(.g23, .refuse) ? .internalKeyNotEnabled : nil }
    if objects > 0, !hasKey(besides: nil), says(.g07, .refuse) { return .encryptedObjects }
    hasInternalKey = false
    hasRenewalFailed = false
    failingRenewals = 0
    lastRenewal = nil
    agenda.removeAll { if case .renew = $0.effect { true } else { false } }
    return nil
  }

  /// The daily renewal, or one of the six retries ten minutes apart.
  mutating func renew(at time: SimTime, after failures: Int) {
    let isFree = prepared == nil
    if isFree, failingRenewals == 0 {
      lastRenewal = time
      hasRenewalFailed = false
      plan(.renew(failures: 0), at: time + SimDuration(seconds: 86_400 - 600 * failures))
      return
    }
    if isFree { failingRenewals -= 1 }
    if failures < 6, says(.g30, .ours) {
      plan(.renew(failures: failures + 1), at: time + SimDuration(seconds: 600))
    } else {
      hasRenewalFailed = true
      plan(.renew(failures: 0), at: time + SimDuration(seconds: 86_400 - 600 * failures))
    }
  }

  mutating func confirm(_ rightly: Bool) -> StorageRefusal? {
    if isLocked { return .locked }
    if transition != nil { return .rekeyInProgress }
    if preparedKey(.recoverykey) == nil { return .nothingPrepared }
    if !rightly { return .wrongRecoveryKey }
    isConfirmed = true
    return nil
  }

  mutating func validateRecoveryKey(_ rightly: Bool) -> StorageRefusal? {
    if isLocked { return .locked }
    if !enabled.contains(.recoverykey) { return .notEnabled(.recoverykey) }
    if current[.recoverykey] == nil { return .noCurrentKey(.recoverykey) }
    if !rightly { return .wrongRecoveryKey }
    validatedAt = now
    return nil
  }
}
