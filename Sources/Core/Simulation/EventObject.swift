/// What an event is about: the three attributes by which the log names an object.
public struct EventObject: Codable, Hashable, Sendable {
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
}
