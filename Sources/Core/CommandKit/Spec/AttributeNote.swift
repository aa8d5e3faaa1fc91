/// What an attribute of a view means, which values it takes, and how far both are known from a real system.
public struct AttributeNote: Sendable {
  /// The attribute's name, as printed; several names if one explanation serves for them all.
  public let names: [String]
  /// What it tells.
  public let meaning: String
  /// How far it is known that the attribute exists, under this name and in this place.
  public let row: Grade
  /// How far the values are known that it takes here.
  public let values: Grade

  /// Explains an attribute.
  public init(_ name: String, _ meaning: String, row: Grade, values: Grade) {
    self.init(others: [name], meaning, row: row, values: values)
  }

  /// Explains all the attributes that are not explained one by one.
  public init(others names: [String], _ meaning: String, row: Grade, values: Grade) {
    self.names = names
    self.meaning = meaning
    self.row = row
    self.values = values
  }

  /// Explains an attribute that no real system has, or none that could be looked at.
  public static func ours(_ name: String, _ meaning: String) -> AttributeNote {
    AttributeNote(name, meaning, row: .ours, values: .ours)
  }

  /// The grades in words.
  public var grades: String {
    row == values ? "Row and values \(row.rawValue)." : "Row \(row.rawValue), values \(values.rawValue)."
  }
}
