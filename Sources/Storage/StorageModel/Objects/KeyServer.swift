/// A key server as the system has it configured, and the simulated server behind it.
public struct KeyServer: Codable, Equatable, Sendable {
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
