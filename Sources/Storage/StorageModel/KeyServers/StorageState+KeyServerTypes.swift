public import Certificates
public import Simulation

extension StorageState {
  /// Where the use of a make of key servers stands; it follows from what is enabled and from the rekey.
  public func status(of type: KeyServerType) -> KeyServerTypeStatus {
    guard keyServerTypes.enabled == type else { return .disabled }
    if preparedKey(of: .keyserver) != nil { return .prepared }
    return keyServerMethod.current == nil ? .enabledInactive : .enabledActive
  }

  /// Enables a make of key servers.
  ///
  /// - Throws: `locked`, `otherTypeEnabled`.
  public mutating func enable(_ type: KeyServerType, at time: SimTime) throws(StorageRefusal) {
    try requireUnlocked()
    guard keyServerTypes.enabled == nil || keyServerTypes.enabled == type else { throw .otherTypeEnabled }
    keyServerTypes.enabled = type
    followUp(at: time)
  }

  /// Disables a make of key servers.
  ///
  /// - Throws: `locked`, `rekeyInProgress`, `typeInUse` while a key of it is in force, or, if [G40] says so, `typeHasServers`.
  public mutating func disable(_ type: KeyServerType, at time: SimTime) throws(StorageRefusal) {
    try requireUnlocked()
    guard keyServerTypes.enabled == type else { return }
    guard preparedKey(of: .keyserver) == nil else { throw .rekeyInProgress }
    guard keyServerMethod.current == nil else { throw .typeInUse }
    if assumptions[.g40] == .no, keyServers.all.contains(where: { $0.type == type }) { throw .typeHasServers }
    keyServerTypes.enabled = nil
    followUp(at: time)
  }

  /// Names the device group that the system belongs to on IBM's key servers.
  ///
  /// - Throws: `locked`.
  public mutating func setDeviceGroup(_ name: String) throws(StorageRefusal) {
    try requireKeyServersMayChange()
    keyServerTypes.deviceGroup = name
  }

  /// Stores the certificate of the authority of a make, or none.
  ///
  /// - Throws: `locked`.
  public mutating func setAuthority(_ certificate: Certificate?, of type: KeyServerType) throws(StorageRefusal) {
    try requireKeyServersMayChange()
    switch type {
    case .isklm: keyServerTypes.isklmCertificate = certificate
    case .ciphertrustmanager: keyServerTypes.cipherTrustCertificate = certificate
    }
  }

  /// Sets the user name for Thales key servers, or none.
  ///
  /// - Throws: `locked`.
  public mutating func setUserName(_ name: String?) throws(StorageRefusal) {
    try requireKeyServersMayChange()
    keyServerTypes.userName = name
  }

  /// Notes that a password for Thales key servers was set, or none.
  ///
  /// - Throws: `locked`.
  public mutating func setPassword(isSet: Bool) throws(StorageRefusal) {
    try requireKeyServersMayChange()
    keyServerTypes.isPasswordSet = isSet
  }
}
