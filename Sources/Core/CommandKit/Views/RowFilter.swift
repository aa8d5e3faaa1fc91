/// What `-filtervalue` was given: conditions that a row must all meet.
public struct RowFilter: Equatable, Sendable {
  private let conditions: [Condition]

  /// Reads `attr=value[:attr=value...]`. The colons of an IPv6 address belong to it.
  init(_ text: String) throws(UsageError) {
    guard !text.isEmpty else { throw .missingParameter }
    var conditions: [Condition] = []
    for piece in Condition.pieces(of: text) {
      // Of a piece that is empty there is nothing to show.
      guard !piece.isEmpty, Condition.isWhole(piece) else { throw .badFilter(text) }
      guard let condition = Condition(piece, allowed: Comparison.ofFilters) else { throw .badFilter(String(piece)) }
      conditions.append(condition)
    }
    self.conditions = conditions
  }

  /// The conditions, for rows with these columns.
  func tests(columns: [String]) throws(UsageError) -> [RowTest] {
    var tests: [RowTest] = []
    for condition in conditions {
      guard let column = columns.firstIndex(of: condition.attribute) else {
        throw .unknownAttribute(condition.attribute)
      }
      tests.append(RowTest(column: column, condition: condition))
    }
    return tests
  }
}
