public import StoredForm

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

extension EventObject: Stored {
  /// Reads what `stored` writes; refuses unknown members.
  public init(from value: JSONValue) throws(StoredFault) {
    var members = try MemberReader(value)
    type = try members.take("type")
    id = try members.take("id")
    name = try members.take("name")
    try members.finish()
  }

  /// Writes every member.
  public var stored: JSONValue {
    var members = MemberWriter()
    members.put("type", type)
    members.put("id", id)
    members.put("name", name)
    return members.object
  }
}
