/// A member of an object.
public struct JSONMember: Equatable, Sendable {
  /// Its name.
  public let name: String
  /// What it holds.
  public let value: JSONValue

  /// A member of that name.
  public init(_ name: String, _ value: JSONValue) {
    self.name = name
    self.value = value
  }

  /// Whether this member's place is before that of another: names are ordered by their bytes.
  func stands(before other: JSONMember) -> Bool { name.utf8.lexicographicallyPrecedes(other.name.utf8) }
}
