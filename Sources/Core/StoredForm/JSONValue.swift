/// A value of JSON, as far as anything that is stored needs it: numbers are whole, and nothing is null.
public enum JSONValue: Equatable, Sendable {
  /// A truth value.
  case truth(Bool)
  /// A whole number.
  case number(Int)
  /// A text.
  case text(String)
  /// A list.
  case list([JSONValue])
  /// An object: its members, each name once, in the order of their names' bytes.
  case object([JSONMember])
  /// Valid JSON that no stored value has: null, or a number that is no `Int`.
  case unstored
}
