public import Simulation
public import StoredForm

/// A Location: a gateway, its key, and how it can be reached.
public struct Location: Equatable, Sendable {
  /// Its id.
  public let id: Int
  /// Its name.
  public let name: String
  /// The group by which administrators are given power over it.
  public let group: String
  /// How the gateway is wired; shown, not used.
  public let gatewayConfig: GatewayConfig
  /// Who holds which generation of its key: the SCP, its own gateway, every other Location.
  public internal(set) var key: KeyLedger
  /// Whether its last attempt to make a new key failed.
  public internal(set) var hasFailed = false
  /// Whether the gateway is off.
  public internal(set) var isOff = false
  /// Whether its line to the SCP is cut.
  public internal(set) var isCutOff = false
  /// When it last contacted the SCP.
  public internal(set) var lastContact: SimTime

  /// Whether its gateway runs and its line to the SCP stands. Whether the SCP answers is another matter.
  public var isConnected: Bool { !isOff && !isCutOff }

  /// The generation of its key that is in use.
  public var generation: Int { key.newest }
}

/// How a gateway is wired.
public enum GatewayConfig: String, Stored, Sendable {
  /// In the path of all traffic.
  case inline
  /// Beside it.
  case peer
}

extension Location: Stored {
  /// Reads what `stored` writes; refuses unknown members.
  public init(from value: JSONValue) throws(StoredFault) {
    var members = try MemberReader(value)
    id = try members.take("id")
    name = try members.take("name")
    group = try members.take("group")
    gatewayConfig = try members.take("gatewayConfig")
    key = try members.take("key")
    hasFailed = try members.take("hasFailed")
    isOff = try members.take("isOff")
    isCutOff = try members.take("isCutOff")
    lastContact = try members.take("lastContact")
    try members.finish()
  }

  /// Writes every member.
  public var stored: JSONValue {
    var members = MemberWriter()
    members.put("id", id)
    members.put("name", name)
    members.put("group", group)
    members.put("gatewayConfig", gatewayConfig)
    members.put("key", key)
    members.put("hasFailed", hasFailed)
    members.put("isOff", isOff)
    members.put("isCutOff", isCutOff)
    members.put("lastContact", lastContact)
    return members.object
  }
}
