/// The rows of a concise view.
public struct Rows: Equatable, Sendable {
  /// The names of the columns.
  public let columns: [String]
  /// A row an object, a field a column.
  public let rows: [[String]]

  /// Rows under these columns. Fields that a row lacks are blank; surplus ones are dropped.
  public init(columns: [String], rows: [[String]]) {
    self.columns = columns
    self.rows = rows.map { row in
      Array((row + Array(repeating: "", count: max(0, columns.count - row.count))).prefix(columns.count))
    }
  }

  /// Only the rows that a filter lets through.
  func filtered(by filter: RowFilter) throws(UsageError) -> Rows {
    let tests = try filter.tests(columns: columns)
    return Rows(columns: columns, rows: rows.filter { row in tests.allSatisfy { $0.matches(row) } })
  }
}
