public import Certificates
internal import Simulation
public import StoredForm

/// A key server as the system has it configured, and the simulated server behind it.
public struct KeyServer: Equatable, Sendable {
  /// Its id.
  public let id: Int
  /// Its name.
  public internal(set) var name: String
  /// Its IP address or domain name.
  public internal(set) var address: String
  /// Its port.
  public internal(set) var port: Int
  /// Its make.
  public let type: KeyServerType
  /// The certificate stored for it, if one is.
  public internal(set) var certificate: Certificate?
  /// Whether it can make keys.
  public internal(set) var role: KeyServerRole
  /// What it holds.
  public internal(set) var keys = KeyRing()
  /// How it can be reached.
  public internal(set) var link: KeyServerLink = .up
  /// Whose certificate is not accepted any more, if one is not.
  public internal(set) var certificateTrouble: CertificateTrouble?
  /// Whether it failed when it was last asked to make a key.
  public internal(set) var hasFailedToCreate = false

  /// What the system saw when it last looked; nil where it sees every change at once.
  public internal(set) var lastSeen: KeyServerObservation?

  /// What the system sees when it looks at the server now.
  public var observation: KeyServerObservation {
    KeyServerObservation(nodes: certificateTrouble == nil ? link.nodes : [], keys: keys, role: role, type: type)
  }
}

extension KeyServer: Stored {
  /// Reads what `stored` writes; refuses unknown members.
  public init(from value: JSONValue) throws(StoredFault) {
    var members = try MemberReader(value)
    id = try members.take("id")
    name = try members.take("name")
    address = try members.take("address")
    port = try members.take("port")
    type = try members.take("type")
    certificate = try members.takeIfPresent("certificate")
    role = try members.take("role")
    keys = try members.take("keys")
    link = try members.take("link")
    certificateTrouble = try members.takeIfPresent("certificateTrouble")
    hasFailedToCreate = try members.take("hasFailedToCreate")
    lastSeen = try members.takeIfPresent("lastSeen")
    try members.finish()
  }

  /// Writes every member.
  public var stored: JSONValue {
    var members = MemberWriter()
    members.put("id", id)
    members.put("name", name)
    members.put("address", address)
    members.put("port", port)
    members.put("type", type)
    members.putIfPresent("certificate", certificate)
    members.put("role", role)
    members.put("keys", keys)
    members.put("link", link)
    members.putIfPresent("certificateTrouble", certificateTrouble)
    members.put("hasFailedToCreate", hasFailedToCreate)
    members.putIfPresent("lastSeen", lastSeen)
    return members.object
  }
}
