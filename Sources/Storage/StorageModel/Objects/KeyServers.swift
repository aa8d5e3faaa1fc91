internal import Simulation
public import StoredForm

/// The configured key servers, of which one at most is the primary.
public struct KeyServers: Equatable, Sendable {
  /// The servers, by rising id.
  public internal(set) var all: [KeyServer] = []
  /// The id of the primary.
  var primaryID: Int?

  /// The greatest number of key servers (reference sheet 1.4).
  static let greatestCount = 4

  /// The primary, if one is defined.
  public var primary: KeyServer? { all.first { $0.id == primaryID } }

  /// Whether a server is the primary.
  public func isPrimary(_ server: KeyServer) -> Bool { server.id == primaryID }

  /// The server with this id or name.
  public func find(_ text: String) -> KeyServer? {
    all.first { String($0.id) == text } ?? all.first { $0.name == text }
  }

  /// Changes a server in place.
  mutating func update(_ id: Int, _ change: (inout KeyServer) -> Void) {
    guard let place = all.firstIndex(where: { $0.id == id }) else { return }
    change(&all[place])
  }

  var impossibility: String? {
    guard zip(all, all.dropFirst()).allSatisfy({ $0.id < $1.id }) else {
      return "the ids of the key servers do not rise"
    }
    guard all.allSatisfy({ (0..<KeyServers.greatestCount).contains($0.id) }) else {
      return "a key server's id is not 0 to 3"
    }
    guard all.allSatisfy({ ObjectName.isAllowed($0.name) }) else { return "a key server's name is not allowed" }
    guard Set(all.map(\.name)).count == all.count else { return "two key servers have the same name" }
    guard primaryID == nil || primary != nil else { return "the primary is not among the key servers" }
    guard all.allSatisfy({ (1...65_535).contains($0.port) }) else { return "a key server's port is not 1 to 65535" }
    return nil
  }
}

extension KeyServers: Stored {
  /// Reads what `stored` writes; refuses unknown members.
  public init(from value: JSONValue) throws(StoredFault) {
    var members = try MemberReader(value)
    all = try members.take("all")
    primaryID = try members.takeIfPresent("primaryID")
    try members.finish()
  }

  /// Writes every member.
  public var stored: JSONValue {
    var members = MemberWriter()
    members.put("all", all)
    members.putIfPresent("primaryID", primaryID)
    return members.object
  }
}
