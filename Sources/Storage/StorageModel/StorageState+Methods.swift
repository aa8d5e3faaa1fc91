extension StorageState {
  /// Where a method stands, a rekey that is under way not counted.
  public func method(_ method: EncryptionMethod) -> MethodState {
    switch method {
    case .usb: usbMethod
    case .keyserver: keyServerMethod
    case .recoverykey: recoveryKey.method
    }
  }

  /// The key of a method that waits for its commit.
  public func preparedKey(of method: EncryptionMethod) -> KeyID? {
    rekey?.method == method ? rekey?.newKey : nil
  }

  /// Where the rekey of a method stands.
  public func rekeyStatus(of method: EncryptionMethod) -> RekeyStatus {
    if let transition, transition.method == method { return transition.status }
    if preparedKey(of: method) != nil { return rekey?.isConfirmed == true ? .confirmed : .prepared }
    return self.method(method).current == nil ? .noKey : .no
  }

  /// The key that key servers are expected to hold: the prepared one if there is one, else the current one.
  public var expectedServerKey: KeyID? { preparedKey(of: .keyserver) ?? keyServerMethod.current }

  /// The status of a key server; it follows from what was seen of it.
  public func status(of server: KeyServer) -> KeyServerStatus { status(of: seen(server), holding: expectedServerKey) }

  /// The status of a key server that was seen like this, and is expected to hold a certain key, or none.
  func status(of look: KeyServerObservation, holding key: KeyID?) -> KeyServerStatus {
    look.status(expecting: key, of: assumptions[.g26] == .yes ? keyServerTypes.enabled : nil)
  }

  /// The file name of a USB key (reference sheet 5.1).
  public func fileName(of key: KeyID) -> String { "encryptionkey_\(system.id)_\(key)_\(system.name)" }

  /// The name of a recovery key (reference sheet 5.3).
  public func recoveryKeyName(of key: KeyID) -> String { "recoverykey_\(system.id)_\(key)_\(system.name)" }

  /// What looking at the drive in a port showed; nil if the system has not looked, or there is nothing to tell.
  public func check(of port: USBPort) -> USBCheck? {
    guard port.inserted?.isChecked == true, let stick = usb.stick(in: port) else { return nil }
    if stick.isForeign { return .wrongSystem }
    if stick.hasFailed { return .keyError }
    guard let current = usbMethod.current, !stick.keys.isEmpty else { return nil }
    if stick.holds(current) { return .validated }
    return stick.keys == [preparedKey(of: .usb)] ? nil : .wrongKey
  }

  /// Whether the system, started now, would find its key: on a key server that a node reaches, or on an inserted drive.
  public var hasKeyWithinReach: Bool {
    let fromServers = keyServerMethod.current.map { key in
      keyServers.all.contains { $0.observation.isReachable && $0.keys.holds(key) }
    }
    let fromDrives = usbMethod.current.map { usb.isInserted($0) }
    return internalKey != nil || fromServers == true || fromDrives == true
  }

  /// Whether the system needs a key to start: one is in force, or there is something encrypted with a key that it has forgotten.
  var needsKey: Bool {
    system.encryptedObjects > 0 || internalKey != nil
      || EncryptionMethod.keepers.contains { method($0).current != nil }
  }

  /// How many key servers hold the current key, reachable or not.
  public var serversWithCurrentKey: Int {
    guard let key = keyServerMethod.current else { return 0 }
    return keyServers.all.count { $0.keys.holds(key) }
  }

  mutating func setMethod(_ method: EncryptionMethod, to state: MethodState) {
    switch method {
    case .usb: usbMethod = state
    case .keyserver: keyServerMethod = state
    case .recoverykey: recoveryKey.method = state
    }
  }

  /// The name of the next key of a method. Names of cancelled keys are not given again.
  mutating func issueKey(of method: EncryptionMethod) -> KeyID {
    switch method {
    case .usb:
      usbKeysIssued += 1
      return .issued(usbKeysIssued, by: .usb, system: system.id)
    case .keyserver:
      keyServerKeysIssued += 1
      return .issued(keyServerKeysIssued, by: .keyserver, system: system.id)
    case .recoverykey:
      recoveryKey.issued += 1
      return .issued(recoveryKey.issued, by: .recoverykey, system: system.id)
    }
  }
}
