internal import Simulation

/// A key server as the system has it configured, and the simulated server behind it.
public struct KeyServer: Equatable, Sendable {
  /// Its id.
  public let id: Int
  /// Its name.
  public let name: String
  /// Its IP address or domain name.
  public let address: String
  /// Its port.
  public let port: Int
  /// Its make.
  public let type: KeyServerType
  /// The text of the certificate stored for it, if one is.
  public let certificate: String?
  /// What it holds.
  public internal(set) var keys: KeyRing
  /// How it can be reached.
  public internal(set) var link: KeyServerLink = .up
  /// Whether it failed when it was last asked to make a key.
  public internal(set) var hasFailedToCreate = false

  /// What the system sees when it looks at the server now.
  public var observation: KeyServerObservation { KeyServerObservation(nodes: link.nodes, keys: keys) }
}

extension KeyServer: Codable {
  /// Reads what `encode(to:)` writes; refuses unknown members.
  public init(from decoder: any Decoder) throws {
    var members = try MemberReader(decoder)
    id = try members.take("id")
    name = try members.take("name")
    address = try members.take("address")
    port = try members.take("port")
    type = try members.take("type")
    certificate = try members.takeIfPresent("certificate")
    keys = try members.take("keys")
    link = try members.take("link")
    hasFailedToCreate = try members.take("hasFailedToCreate")
    try members.finish()
  }

  /// Writes every member.
  public func encode(to encoder: any Encoder) throws {
    var members = MemberWriter(encoder)
    try members.put("id", id)
    try members.put("name", name)
    try members.put("address", address)
    try members.put("port", port)
    try members.put("type", type)
    try members.putIfPresent("certificate", certificate)
    try members.put("keys", keys)
    try members.put("link", link)
    try members.put("hasFailedToCreate", hasFailedToCreate)
  }
}
