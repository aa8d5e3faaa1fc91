internal import Simulation

extension StorageState {
  /// The primary, if everything lets it make a key.
  func primaryReadyToCreate() throws(StorageRefusal) -> KeyServer {
    try requireFreeToPrepare(.keyserver)
    guard let primary = keyServers.primary else { throw .noPrimary }
    guard keyServerTypes.enabled != nil else { throw .noTypeEnabled }
    // A prepared key that is about to be replaced need not be anywhere [G03].
    let required = assumptions[.g01] == .refuse ? [primary] + keyServers.all : [primary]
    for server in required { try requireOnline(server, as: seen(server), holding: keyServerMethod.current) }
    return primary
  }

  /// The primary alone makes the new key (seed); the others are offline until replication brings it.
  mutating func prepareServerKey(at time: SimTime) throws(StorageRefusal) {
    let primary = try primaryReadyToCreate()
    guard canMakeKeys(primary) else { throw .keyNotCreated(primary: primary.name, reason: "it is a clone") }
    guard primary.observation.isReachable else {
      // The system has not noticed yet; now it has.
      look(at: primary.id)
      followUp(at: time)
      throw .keyNotCreated(primary: primary.name, reason: "no connection")
    }
    if let armed = failingCreations {
      failingCreations = armed.afterStriking
      keyServers.update(primary.id) { $0.hasFailedToCreate = true }
      followUp(at: time)
      throw .keyNotCreated(primary: primary.name, reason: "KMIP error")
    }
    let key = issueKey(of: .keyserver)
    keyServers.update(primary.id) { server in
      server.keys.add(HeldKey(key, number: keyServerKeysIssued), sparing: keyServerMethod.current)
      server.hasFailedToCreate = false
    }
    look(at: primary.id)
    if replication.mode == .multimaster {
      // The others have the key at once and stay online (seed), however seldom the system looks.
      shareAmongMasters()
      lookAtAll()
    }
    rekey = Rekey(method: .keyserver, newKey: key)
  }

  /// Whether a server makes keys when it is asked to: in a multi-master configuration every one does.
  func canMakeKeys(_ server: KeyServer) -> Bool { canMakeKeys(seen(server)) }

  /// Whether a server makes keys that was seen like this.
  func canMakeKeys(_ look: KeyServerObservation) -> Bool {
    look.role == .master || replication.mode == .multimaster
  }

  /// The prepared key, if everything lets it come into force [G02].
  func serverKeyReadyToCommit() throws(StorageRefusal) -> KeyID {
    try requireUnlocked()
    let key = try prepared(.keyserver)
    switch assumptions[.g02] {
    case .none: return key
    case .all:
      for server in keyServers.all { try requireReadyToStore(key, server) }
    default:
      guard let primary = keyServers.primary else { throw .noPrimary }
      try requireReadyToStore(key, primary)
    }
    return key
  }

  /// The system talks to the primary when it commits, so how it looked before does not count.
  private func requireReadyToStore(_ key: KeyID, _ server: KeyServer) throws(StorageRefusal) {
    let look = keyServers.isPrimary(server) ? server.observation : seen(server)
    try requireOnline(server, as: look, holding: key)
  }

  private func requireOnline(
    _ server: KeyServer, as look: KeyServerObservation, holding key: KeyID?
  ) throws(StorageRefusal) {
    let status = status(of: look, holding: key)
    guard status == .online || (status == .degraded && assumptions[.g06] == .yes) else {
      throw .keyServerNotOnline(name: server.name, status: status.rawValue)
    }
  }
}
