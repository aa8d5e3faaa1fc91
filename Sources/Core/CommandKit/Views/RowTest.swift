/// A condition on one column.
struct RowTest {
  let column: Int
  let condition: Condition

  /// Whether a row meets the condition.
  func matches(_ row: [String]) -> Bool { condition.holds(for: row[column]) }
}
