/// What an event is about: the three attributes by which the log names an object.
public struct EventObject: Hashable, Sendable {
  /// The kind of object, such as `key_server`.
  public let type: String
  /// The object's id as it is listed.
  public let id: String
  /// The object's name; blank if it has none.
  public let name: String

  /// Names an object.
  public init(type: String, id: String, name: String) {
    self.type = type
    self.id = id
    self.name = name
  }

  /// Whether it is the same object, which may have been renamed since.
  public func isSame(as other: EventObject) -> Bool { type == other.type && id == other.id }
}

extension EventObject: Codable {
  /// Reads what `encode(to:)` writes; refuses unknown members.
  public init(from decoder: any Decoder) throws {
    var members = try MemberReader(decoder)
    type = try members.take("type")
    id = try members.take("id")
    name = try members.take("name")
    try members.finish()
  }

  /// Writes every member.
  public func encode(to encoder: any Encoder) throws {
    var members = MemberWriter(encoder)
    try members.put("type", type)
    try members.put("id", id)
    try members.put("name", name)
  }
}
