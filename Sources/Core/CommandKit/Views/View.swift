/// What a command lists.
public enum View: Equatable, Sendable {
  /// One object, an attribute a line.
  case detailed([Attribute])
  /// Many objects, one a row.
  case concise(Rows)
}

/// An attribute of an object: its name and its value, blank if it has none.
public struct Attribute: Equatable, Sendable {
  /// The name.
  public let name: String
  /// The value.
  public let value: String

  /// An attribute.
  public init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}
