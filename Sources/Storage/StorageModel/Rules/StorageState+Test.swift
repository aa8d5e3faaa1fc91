public import Simulation

extension StorageState {
  /// `testkeyserver`: whether every node reaches the server and it returns the right current key (reference sheet 1.7). A
  /// server that passes is no longer held to have failed to make a key.
  ///
  /// - Throws: `testFailed`.
  public mutating func test(_ server: KeyServer, at time: SimTime) throws(StorageRefusal) {
    look(at: server.id)
    followUp(at: time)
    let seen = server.observation
    let cutOff = Node.allCases.filter { !seen.nodes.contains($0) }
    guard cutOff.isEmpty else {
      throw .testFailed(reason: "\(cutOff.map(\.name).joined(separator: " and ")) cannot connect to \(server.name)")
    }
    guard seen.holds(expectedServerKey) else {
      throw .testFailed(reason: "\(server.name) does not return the expected key")
    }
    if assumptions[.g22] == .yes { keyServers.update(server.id) { $0.hasFailedToCreate = false } }
    followUp(at: time)
  }
}
