/// A condition on one column.
struct RowTest {
  let column: Int
  let comparison: RowFilter.Comparison
  let value: String

  /// Whether a row meets the condition. A field that is no number meets no comparison of numbers.
  func matches(_ row: [String]) -> Bool {
    let field = row[column]
    switch comparison {
    case .equal: return matchesText(field)
    case .atLeast: return compare(field) { $0 >= $1 }
    case .atMost: return compare(field) { $0 <= $1 }
    }
  }

  private func matchesText(_ field: String) -> Bool {
    guard let star = value.firstIndex(of: "*") else { return field == value }
    let start = value[..<star]
    let end = value[value.index(after: star)...]
    return field.count >= start.count + end.count && field.hasPrefix(start) && field.hasSuffix(end)
  }

  private func compare(_ field: String, _ holds: (Int, Int) -> Bool) -> Bool {
    guard let left = Int(field), let right = Int(value) else { return false }
    return holds(left, right)
  }
}
