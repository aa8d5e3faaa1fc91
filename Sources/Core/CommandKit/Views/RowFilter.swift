/// What `-filtervalue` was given: conditions that a row must all meet.
public struct RowFilter: Equatable, Sendable {
  /// How a value is compared.
  enum Comparison: String, CaseIterable {
    case atLeast = ">="
    case atMost = "<="
    case equal = "="
  }

  struct Condition: Equatable {
    let attribute: String
    let comparison: Comparison
    let value: String
  }

  private let conditions: [Condition]

  /// Reads `attr=value[:attr=value...]`.
  init(_ text: String) throws(UsageError) {
    guard !text.isEmpty else { throw .missingParameter }
    var conditions: [Condition] = []
    for piece in text.split(separator: ":", omittingEmptySubsequences: false) {
      conditions.append(try RowFilter.condition(piece))
    }
    self.conditions = conditions
  }

  private static func condition(_ piece: Substring) throws(UsageError) -> Condition {
    guard let sign = piece.firstIndex(where: { "<>=".contains($0) }),
      let comparison = Comparison.allCases.first(where: { piece[sign...].hasPrefix($0.rawValue) }),
      sign > piece.startIndex
    else { throw .badFilter(String(piece)) }
    let value = piece[sign...].dropFirst(comparison.rawValue.count)
    guard value.count(where: { $0 == "*" }) <= (comparison == .equal ? 1 : 0) else { throw .badFilter(String(piece)) }
    if comparison != .equal, Int(value) == nil { throw .badFilter(String(piece)) }
    return Condition(attribute: String(piece[..<sign]), comparison: comparison, value: String(value))
  }

  /// The conditions, for rows with these columns.
  func tests(columns: [String]) throws(UsageError) -> [RowTest] {
    var tests: [RowTest] = []
    for condition in conditions {
      guard let column = columns.firstIndex(of: condition.attribute) else {
        throw .unknownAttribute(condition.attribute)
      }
      tests.append(RowTest(column: column, comparison: condition.comparison, value: condition.value))
    }
    return tests
  }
}
