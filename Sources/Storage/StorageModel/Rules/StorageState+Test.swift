public import Simulation

extension StorageState {
  /// `testkeyserver`: whether every node reaches the server, it is of the right make and returns the right key, and the primary
  /// makes keys (reference sheet 1.7, 4). A
  /// server that passes is no longer held to have failed to make a key [G22].
  ///
  /// - Throws: `locked`, `testFailed`.
  public mutating func test(_ server: KeyServer, at time: SimTime) throws(StorageRefusal) {
    try requireKeyServersMayChange()
    look(at: server.id)
    let failure = testFailure(of: server)
    // Before the consequences are drawn: a server that passes has nothing to be alarmed about, however long ago it failed.
    if failure == nil, assumptions[.g22] == .yes { keyServers.update(server.id) { $0.hasFailedToCreate = false } }
    followUp(at: time)
    if let failure { throw .testFailed(reason: failure) }
  }

  private func testFailure(of server: KeyServer) -> String? {
    let seen = server.observation
    let cutOff = Node.allCases.filter { !seen.nodes.contains($0) }
    if !cutOff.isEmpty { return "\(cutOff.map(\.name).joined(separator: " and ")) cannot connect to \(server.name)" }
    if let make = keyServerTypes.enabled, make != seen.type {
      return "\(server.name) is of another type than the enabled one"
    }
    if !seen.holds(expectedServerKey) { return "\(server.name) does not return the expected key" }
    let isMisconfigured = keyServers.isPrimary(server) && !canMakeKeys(seen)
    return isMisconfigured ? "\(server.name) is the primary and makes no keys" : nil
  }
}
