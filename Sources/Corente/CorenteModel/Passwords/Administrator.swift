internal import Simulation
public import StoredForm

/// An administrator of the domain. No command manages administrators.
public struct Administrator: Equatable, Sendable {
  /// The user ID: up to 30 letters, digits and underscores.
  public let user: String
  /// What is stored of the password.
  let password: PasswordHash
  /// The Locations the administrator has power over.
  public let power: Power

  static let greatestLength = 30

  /// Whether an administrator may have this user ID.
  static func isUser(_ text: String) -> Bool {
    (1...greatestLength).contains(text.utf8.count)
      && text.utf8.allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x5F
      }
  }
}

extension Administrator: Stored {
  /// Reads what `stored` writes; refuses unknown members.
  public init(from value: JSONValue) throws(StoredFault) {
    var members = try MemberReader(value)
    user = try members.take("user")
    password = try members.take("password")
    power = try members.take("power")
    try members.finish()
  }

  /// Writes every member.
  public var stored: JSONValue {
    var members = MemberWriter()
    members.put("user", user)
    members.put("password", password)
    members.put("power", power)
    return members.object
  }
}
