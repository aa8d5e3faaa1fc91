/// Who asked for an action, from where, and in which words.
public struct Caller: Equatable, Sendable {
  /// The user.
  public let user: String
  /// The address from which the user came; blank if it was no other machine.
  public let address: String
  /// The command line, without its secrets.
  public let command: String

  /// Names a caller.
  public init(user: String, address: String, command: String) {
    self.user = user
    self.address = address
    self.command = command
  }
}

extension Caller: Codable {
  /// Reads what `encode(to:)` writes; refuses unknown members.
  public init(from decoder: any Decoder) throws {
    var members = try MemberReader(decoder)
    user = try members.take("user")
    address = try members.take("address")
    command = try members.take("command")
    try members.finish()
  }

  /// Writes every member.
  public func encode(to encoder: any Encoder) throws {
    var members = MemberWriter(encoder)
    try members.put("user", user)
    try members.put("address", address)
    try members.put("command", command)
  }
}
