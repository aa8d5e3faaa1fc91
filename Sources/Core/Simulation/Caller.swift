public import StoredForm

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

extension Caller: Stored {
  /// Reads what `stored` writes; refuses unknown members.
  public init(from value: JSONValue) throws(StoredFault) {
    var members = try MemberReader(value)
    user = try members.take("user")
    address = try members.take("address")
    command = try members.take("command")
    try members.finish()
  }

  /// Writes every member.
  public var stored: JSONValue {
    var members = MemberWriter()
    members.put("user", user)
    members.put("address", address)
    members.put("command", command)
    return members.object
  }
}
