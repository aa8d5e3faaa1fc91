/// What was seen of a key server, whoever looked: everything the model asks about a server is asked of this.
public struct KeyServerObservation: Equatable, Sendable {
  /// The nodes that reach it.
  public let nodes: [Node]
  /// What it holds.
  public let keys: KeyRing
  /// Whether it says that it can make keys.
  public let role: KeyServerRole
  /// What make it says that it is.
  public let type: KeyServerType

  /// Whether some node reaches it.
  public var isReachable: Bool { !nodes.isEmpty }
  /// Whether every node reaches it.
  public var isReachableFromAll: Bool { nodes.count == Node.allCases.count }

  /// The status of a server that is expected to hold a certain key, or none, and to be of a certain make, or of any.
  public func status(expecting key: KeyID?, of make: KeyServerType?) -> KeyServerStatus {
    guard isReachable, holds(key), make == nil || make == type else { return .offline }
    return isReachableFromAll ? .online : .degraded
  }

  /// Whether it holds the expected key; true if none is expected.
  func holds(_ key: KeyID?) -> Bool {
    guard let key else { return true }
    return keys.holds(key)
  }
}

/// What a key server is good for at the moment.
public enum KeyServerStatus: String, Sendable {
  /// Every node reaches it, and it holds the key that the system expects of it.
  case online
  /// As online, but not every node reaches it.
  case degraded
  /// No node reaches it, or it lacks the expected key, or holds another one under its name.
  case offline
}
