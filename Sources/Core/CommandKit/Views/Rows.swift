/// The rows of a concise view.
public struct Rows: Equatable, Sendable {
  /// The names of the columns.
  public let columns: [String]
  /// The attributes that a filter knows: the columns, and after them those that are not shown.
  let filterable: [String]
  private let fields: [[String]]

  /// A row an object, a field a column.
  public var rows: [[String]] { fields.map { Array($0.prefix(columns.count)) } }

  /// Rows under these columns. Fields that a row lacks are blank; surplus ones are dropped.
  ///
  /// - Parameters:
  ///   - columns: the columns.
  ///   - unshown: attributes that are not shown, and that a row may be chosen by nevertheless.
  ///   - rows: for each object the fields of the columns, then those of the attributes that are not shown.
  public init(columns: [String], unshown: [String] = [], rows: [[String]]) {
    self.columns = columns
    let all = columns + unshown
    filterable = all
    fields = rows.map { row in
      Array((row + Array(repeating: "", count: max(0, all.count - row.count))).prefix(all.count))
    }
  }

  /// Only the rows that a filter lets through.
  func filtered(by filter: RowFilter) throws(UsageError) -> Rows {
    let tests = try filter.tests(columns: filterable)
    let unshown = Array(filterable.dropFirst(columns.count))
    return Rows(
      columns: columns, unshown: unshown, rows: fields.filter { row in tests.allSatisfy { $0.matches(row) } })
  }
}
