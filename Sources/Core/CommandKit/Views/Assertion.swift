/// What `-assert` was given: conditions that the attributes of a detailed view must all meet.
public struct Assertion: Equatable, Sendable {
  /// What came of an assertion.
  public enum Finding: Equatable, Sendable {
    /// All conditions hold; these are the attributes that were looked at, each once.
    case holds([Attribute])
    /// Some do not; each is told of, with the value that was found.
    case fails(String)
    /// The view has no such attribute.
    case unknownAttribute(String)
  }

  private let conditions: [Condition]

  /// Reads `attr=value[:attr>=number...]`; besides `=` and `>=` there are `!=`, `<=`, `>` and `<`.
  init(_ text: String) throws(UsageError) {
    guard !text.isEmpty else { throw .missingParameter }
    var conditions: [Condition] = []
    for piece in Condition.pieces(of: text) {
      guard !piece.isEmpty, Condition.isWhole(piece) else { throw .invalidData(text) }
      // It would hold or fail as a text, and nobody would see that it is none.
      guard let condition = Condition(piece), !condition.isMistyped else { throw .invalidData(String(piece)) }
      conditions.append(condition)
    }
    self.conditions = conditions
  }

  /// Compares the conditions with what is so. An attribute that does not exist is told of before any that differs.
  public func finding(in attributes: [Attribute]) -> Finding {
    var found: [Attribute] = []
    var differing: [String] = []
    for condition in conditions {
      guard let attribute = attributes.first(where: { $0.name == condition.attribute }) else {
        return .unknownAttribute(condition.attribute)
      }
      if !found.contains(attribute) { found.append(attribute) }
      if !condition.holds(for: attribute.value) {
        let value = attribute.value.isEmpty ? "blank" : attribute.value
        differing.append("\(attribute.name) is \(value), not \(condition.comparison.rawValue)\(condition.value)")
      }
    }
    return differing.isEmpty ? .holds(found) : .fails(differing.joined(separator: "; "))
  }
}
