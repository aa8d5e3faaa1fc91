internal import Simulation
public import StoredForm

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

extension KeyServerObservation: Stored {
  /// Reads what `stored` writes; refuses unknown members.
  public init(from value: JSONValue) throws(StoredFault) {
    var members = try MemberReader(value)
    nodes = try members.take("nodes")
    keys = try members.take("keys")
    role = try members.take("role")
    type = try members.take("type")
    try members.finish()
  }

  /// Writes every member.
  public var stored: JSONValue {
    var members = MemberWriter()
    members.put("nodes", nodes)
    members.put("keys", keys)
    members.put("role", role)
    members.put("type", type)
    return members.object
  }
}
