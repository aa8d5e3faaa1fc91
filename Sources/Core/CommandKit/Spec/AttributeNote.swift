/// What an attribute of a view means and which values it takes.
public struct AttributeNote: Sendable {
  /// The attribute's name, as printed.
  public let name: String
  /// What it tells.
  public let meaning: String

  /// Explains an attribute.
  public init(_ name: String, _ meaning: String) {
    self.name = name
    self.meaning = meaning
  }
}
