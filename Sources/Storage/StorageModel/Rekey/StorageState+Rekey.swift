public import Simulation

/// A step of a rekey: the values of `-key`.
public enum RekeyStep: String, CaseIterable, Sendable {
  /// Make a new key.
  case prepare
  /// Put it in force.
  case commit
  /// Drop it.
  case cancel
}

extension StorageState {
  /// Whether a step would be let through; everything is tested that can be tested before the hooks run.
  ///
  /// - Throws: what the step itself would throw.
  public func requireReady(for step: RekeyStep, of method: EncryptionMethod) throws(StorageRefusal) {
    switch (step, method) {
    case (.prepare, .keyserver): _ = try primaryReadyToCreate()
    case (.prepare, .usb): try requireDrivesReady()
    case (.commit, .keyserver): _ = try serverKeyReadyToCommit()
    case (.commit, .usb): _ = try usbKeyReadyToCommit()
    case (.prepare, .recoverykey): try requireRecoveryKeyReady(at: settledTo)
    case (.commit, .recoverykey): _ = try recoveryKeyReadyToCommit()
    case (.cancel, _): _ = try keyReadyToCancel(method)
    }
  }

  /// `chencryption -usb|-keyserver|-recoverykey newkey -key prepare|commit|cancel`.
  ///
  /// - Returns: a new recovery key, to be shown once; nil for every other step.
  /// - Throws: why the step is refused. `keyNotCreated` and `tooFewDrives` may leave a trace: the struck fault and its alert.
  @discardableResult
  public mutating func take(
    _ step: RekeyStep, of method: EncryptionMethod, at time: SimTime
  ) throws(StorageRefusal) -> [UInt8]? {
    var shown: [UInt8]?
    switch (step, method) {
    case (.prepare, .keyserver): try prepareServerKey(at: time)
    case (.prepare, .usb): try prepareUSBKey(at: time)
    case (.commit, .keyserver): commit(try serverKeyReadyToCommit(), of: .keyserver)
    case (.commit, .usb): commit(try usbKeyReadyToCommit(), of: .usb)
    case (.prepare, .recoverykey): shown = try prepareRecoveryKey(at: time)
    case (.commit, .recoverykey):
      commit(try recoveryKeyReadyToCommit(), of: .recoverykey)
      recoveryKey.validatedAt = nil
    case (.cancel, _): try cancel(method, at: time)
    }
    show(step, of: method, at: time)
    if assumptions[.g19] == .yes { events.note(.step(step, of: method), about: systemObject, at: time) }
    followUp(at: time)
    return shown
  }

  /// Shows a step as being under way for a while, where that is assumed [G11]. Its effect is there at once.
  private mutating func show(_ step: RekeyStep, of method: EncryptionMethod, at time: SimTime) {
    guard let transitionLength, step != .cancel, method != .recoverykey else { return }
    let end = time + transitionLength
    guard end > time else { return }
    transition = Transition(method: method, status: step == .prepare ? .preparing : .committing)
    agenda.schedule(.endTransition, at: end)
  }

  /// The guards that every prepare has.
  func requireFreeToPrepare(_ method: EncryptionMethod) throws(StorageRefusal) {
    try requireUnlocked()
    guard self.method(method).isEnabled else { throw .notEnabled(method) }
    guard transition == nil else { throw .rekeyInProgress }
    guard let rekey else { return }
    guard rekey.method == method, assumptions[.g03] == .replace else { throw .rekeyInProgress }
  }

  /// The key that a step is about.
  func prepared(_ method: EncryptionMethod) throws(StorageRefusal) -> KeyID {
    guard transition == nil else { throw .rekeyInProgress }
    guard let key = preparedKey(of: method) else { throw .nothingPrepared }
    return key
  }

  private mutating func commit(_ key: KeyID, of method: EncryptionMethod) {
    setMethod(method, to: .enabled(current: key))
    rekey = nil
  }

  /// The prepared key, if it can be dropped: a locked system changes nothing, not even that.
  private func keyReadyToCancel(_ method: EncryptionMethod) throws(StorageRefusal) -> KeyID {
    try requireUnlocked()
    return try prepared(method)
  }

  private mutating func cancel(_ method: EncryptionMethod, at time: SimTime) throws(StorageRefusal) {
    let key = try keyReadyToCancel(method)
    rekey = nil
    if method == .usb { discardFromDrives(key) }
    guard method == .keyserver, assumptions[.g04] == .no else { return }
    for server in keyServers.all where !seen(server).holds(key) { awaitLook(at: server.id, from: time) }
  }
}
