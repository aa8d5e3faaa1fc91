public import Simulation

/// The recovery key: made and shown once, typed back, put in force (reference sheet 5.3).
extension StorageState {
  /// `chencryption -recoverykey enable`.
  ///
  /// - Throws: `locked`, `notLicensed`, `noOtherMethod`.
  public mutating func enableRecoveryKey(at time: SimTime) throws(StorageRefusal) {
    try requireUnlocked()
    guard system.isLicensed else { throw .notLicensed }
    guard !recoveryKey.method.isEnabled else {
      if assumptions[.g10] == .refuse { throw .alreadyEnabled(.recoverykey) }
      return
    }
    try requireOtherMethod()
    recoveryKey.method = .enabled(current: nil)
    followUp(at: time)
  }

  /// `chencryption -recoverykey disable`: the way out when the key is lost.
  ///
  /// - Throws: `locked`, `rekeyInProgress`, or, if [G23] says so, `notEnabled`.
  public mutating func disableRecoveryKey(at time: SimTime) throws(StorageRefusal) {
    try requireUnlocked()
    guard rekey == nil, transition == nil else { throw .rekeyInProgress }
    guard recoveryKey.method.isEnabled else {
      if assumptions[.g23] == .refuse { throw .notEnabled(.recoverykey) }
      return
    }
    recoveryKey.method = .disabled
    recoveryKey.validatedAt = nil
    followUp(at: time)
  }

  /// `chencryption -recoverykey newkey -key prepare`.
  ///
  /// - Returns: the new key, to be shown once.
  /// - Throws: `locked`, `notEnabled`, `rekeyInProgress`, `noOtherMethod`; `notValidated` unless the present key was typed in within the last
  ///   30 minutes.
  mutating func prepareRecoveryKey(at time: SimTime) throws(StorageRefusal) -> [UInt8] {
    try requireRecoveryKeyReady(at: time)
    let key = issueKey(of: .recoverykey)
    rekey = Rekey(method: .recoverykey, newKey: key)
    return recoveryKeyBytes(of: key)
  }

  /// Whether a new recovery key can be made: the present one, if there is one, was typed in lately.
  func requireRecoveryKeyReady(at time: SimTime) throws(StorageRefusal) {
    try requireFreeToPrepare(.recoverykey)
    try requireOtherMethod()
    guard recoveryKey.method.current != nil else { return }
    guard let validated = recoveryKey.validatedAt, validated + RecoveryKey.validity >= time else {
      throw .notValidated
    }
  }

  /// A recovery key is one more way to what another method's keys protect (reference sheet 1.2).
  private func requireOtherMethod() throws(StorageRefusal) {
    guard EncryptionMethod.keepers.contains(where: { method($0).isEnabled }) else { throw .noOtherMethod }
  }

  /// `chencryption -recoverykey newkey -key confirm`, with what was typed.
  ///
  /// - Throws: `locked`, `nothingPrepared`, `wrongRecoveryKey`.
  public mutating func confirmRecoveryKey(_ typed: [UInt8], at time: SimTime) throws(StorageRefusal) {
    let key = try recoveryKeyToConfirm()
    guard typed == recoveryKeyBytes(of: key) else { throw .wrongRecoveryKey }
    rekey?.isConfirmed = true
    followUp(at: time)
  }

  /// The new recovery key that may be typed back.
  ///
  /// - Throws: `locked`, `nothingPrepared`.
  @discardableResult
  public func recoveryKeyToConfirm() throws(StorageRefusal) -> KeyID {
    try requireUnlocked()
    return try prepared(.recoverykey)
  }

  /// `chencryption -recoverykey validate`, with what was typed.
  ///
  /// - Throws: `locked`, `notEnabled`, `noCurrentKey`, `wrongRecoveryKey`.
  public mutating func validateRecoveryKey(_ typed: [UInt8], at time: SimTime) throws(StorageRefusal) {
    let key = try recoveryKeyToValidate()
    guard typed == recoveryKeyBytes(of: key) else { throw .wrongRecoveryKey }
    recoveryKey.validatedAt = time
  }

  /// The recovery key in force, which may be typed in.
  ///
  /// - Throws: `locked`, `notEnabled`, `noCurrentKey`.
  @discardableResult
  public func recoveryKeyToValidate() throws(StorageRefusal) -> KeyID {
    try requireUnlocked()
    guard recoveryKey.method.isEnabled else { throw .notEnabled(.recoverykey) }
    guard let key = recoveryKey.method.current else { throw .noCurrentKey(.recoverykey) }
    return key
  }

  /// The new recovery key, if it has been typed back.
  func recoveryKeyReadyToCommit() throws(StorageRefusal) -> KeyID {
    try requireUnlocked()
    let key = try prepared(.recoverykey)
    guard rekey?.isConfirmed == true || assumptions[.g28] == .allow else { throw .notConfirmed }
    return key
  }

  /// What stands for a recovery key. It follows from the key's name alone, so that it need be kept nowhere; a real one does not
  /// [G27].
  private func recoveryKeyBytes(of key: KeyID) -> [UInt8] {
    SHA256.hash(Array("rehearsed recovery key/\(system.id)/\(key)".utf8))
  }
}
