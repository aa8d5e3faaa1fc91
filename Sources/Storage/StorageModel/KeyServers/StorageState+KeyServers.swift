internal import Certificates
public import Simulation

/// Making, changing and removing key servers. Allowed while the system is locked, removing excepted: a new server may be what
/// unlocks it [G31].
extension StorageState {
  /// `mkkeyserver` (reference sheet 1.4).
  ///
  /// - Parameters:
  ///   - settings: the address must be there; name, port and the rest have their usual values unless told.
  ///   - time: when.
  /// - Returns: the new server's id.
  /// - Throws: `locked`, `noTypeEnabled`, `tooManyKeyServers`, `badName`, `objectExists`, `primaryCannotMove`, `rekeyInProgress`.
  public mutating func makeKeyServer(
    _ settings: KeyServerSettings, at time: SimTime
  ) throws(StorageRefusal) -> Int {
    try requireKeyServersMayChange()
    guard let type = keyServerTypes.enabled else { throw .noTypeEnabled }
    guard keyServers.all.count < KeyServers.greatestCount else { throw .tooManyKeyServers }
    let id = (0...).first { id in !keyServers.all.contains { $0.id == id } } ?? 0
    let name = settings.name ?? usualName(ofNewServer: id)
    let server = KeyServer(
      id: id, name: name, address: settings.address ?? "", port: settings.port ?? KeyServerTypes.usualPort, type: type,
      certificate: settings.storedCertificate, role: roleOfNewServer(type, becomesPrimary: settings.becomesPrimary))
    try requireFree(name: settings.name, address: server.address, port: server.port, besides: nil)
    if settings.becomesPrimary { try requirePrimaryMay(moveTo: server) }
    let place = keyServers.all.firstIndex { $0.id > id } ?? keyServers.all.endIndex
    keyServers.all.insert(server, at: place)
    if settings.becomesPrimary { keyServers.primaryID = id }
    if assumptions[.g14] == .yes { awaitLook(at: id, from: time) } else { look(at: id) }
    followUp(at: time)
    return id
  }

  /// `chkeyserver` (reference sheet 1.5).
  ///
  /// - Parameters:
  ///   - server: the server to change.
  ///   - settings: what is to change.
  ///   - time: when.
  /// - Throws: `locked`, `badName`, `objectExists`, `primaryCannotMove`, `rekeyInProgress`.
  public mutating func change(
    _ server: KeyServer, _ settings: KeyServerSettings, at time: SimTime
  ) throws(StorageRefusal) {
    try requireKeyServersMayChange()
    let address = settings.address ?? server.address
    let port = settings.port ?? server.port
    try requireFree(name: settings.name, address: address, port: port, besides: server.id)
    if settings.becomesPrimary, !keyServers.isPrimary(server) { try requirePrimaryMay(moveTo: server) }
    keyServers.update(server.id) { changed in
      changed.address = address
      changed.port = port
      changed.name = settings.name ?? server.name
      guard settings.certificate != nil else { return }
      changed.certificate = settings.storedCertificate
      if changed.certificate != nil, changed.certificateTrouble == .server { changed.certificateTrouble = nil }
    }
    if settings.becomesPrimary { keyServers.primaryID = server.id }
    look(at: server.id)
    followUp(at: time)
  }

  /// `rmkeyserver` (reference sheet 1.6).
  ///
  /// The primary can be removed last, once no key is kept by key servers.
  ///
  /// - Throws: `locked`; `isPrimary` and `lastHolder` unless [G08] says otherwise.
  public mutating func remove(_ server: KeyServer, at time: SimTime) throws(StorageRefusal) {
    try requireUnlocked()
    if assumptions[.g08] == .refuse {
      // While a new key is prepared the current one still counts: a cancel, or a restart, falls back on it.
      let keys = [keyServerMethod.current, preparedKey(of: .keyserver)].compactMap { $0 }
      let isNeeded = !keys.isEmpty || keyServers.all.count > 1
      guard !(isNeeded && keyServers.isPrimary(server)) else { throw .isPrimary(server.name) }
      for key in keys where server.keys.holds(key) {
        let hasOther = keyServers.all.contains { $0.id != server.id && $0.keys.holds(key) }
        guard hasOther else { throw .lastHolder(server.name) }
      }
    }
    keyServers.all.removeAll { $0.id == server.id }
    if keyServers.primaryID == server.id { keyServers.primaryID = nil }
    followUp(at: time)
  }

  /// A new server is named for its id, or for the next number whose name no other has been given.
  private func usualName(ofNewServer id: Int) -> String {
    let names = keyServers.all.map(\.name)
    let number = (id...).first { !names.contains("keyserver\($0)") } ?? id
    return "keyserver\(number)"
  }

  /// An IBM key server that is made beside a master is its clone, unless it becomes the primary before there is a key [G38].
  private func roleOfNewServer(_ type: KeyServerType, becomesPrimary: Bool) -> KeyServerRole {
    let isFirst = becomesPrimary && expectedServerKey == nil
    let hasMaster = keyServers.all.contains { $0.type == type && $0.role == .master }
    let isClone = type == .isklm && hasMaster && !isFirst && replication.mode != .multimaster
    return isClone && assumptions[.g38] == .no ? .clone : .master
  }

  private func requireFree(
    name: String?, address: String, port: Int, besides id: Int?
  ) throws(StorageRefusal) {
    if let name, !ObjectName.isAllowed(name) { throw .badName }
    let others = keyServers.all.filter { $0.id != id }
    guard !others.contains(where: { $0.name == name || ($0.address == address && $0.port == port) }) else {
      throw .objectExists
    }
  }

  private func requirePrimaryMay(moveTo server: KeyServer) throws(StorageRefusal) {
    guard rekey?.method != .keyserver else { throw .rekeyInProgress }
    guard let current = keyServerMethod.current, keyServers.primary != nil else { return }
    guard server.keys.holds(current) else { throw .lacksCurrentKey(server.name) }
  }
}

extension KeyServerSettings {
  /// The certificate that is stored once the settings are in force.
  fileprivate var storedCertificate: Certificate? {
    if case .store(let certificate) = certificate { certificate } else { nil }
  }
}
