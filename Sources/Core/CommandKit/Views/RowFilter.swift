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

  /// Reads `attr=value[:attr=value...]`. The colons of an IPv6 address belong to it.
  init(_ text: String) throws(UsageError) {
    guard !text.isEmpty else { throw .missingParameter }
    var conditions: [Condition] = []
    for piece in RowFilter.pieces(text) {
      // Of a piece that is empty there is nothing to show.
      guard !piece.isEmpty, RowFilter.isWhole(piece) else { throw .badFilter(text) }
      conditions.append(try RowFilter.condition(piece))
    }
    self.conditions = conditions
  }

  /// The text, split at the colons that join conditions.
  private static func pieces(_ text: String) -> [Substring] {
    var pieces: [Substring] = []
    for piece in text.split(separator: ":", omittingEmptySubsequences: false) {
      if let last = pieces.last, isPartOfAddress(piece), let sign = last.firstIndex(of: "="),
        isPartOfAddress(last[last.index(after: sign)...])
      {
        pieces[pieces.count - 1] = text[last.startIndex..<piece.endIndex]
      } else {
        pieces.append(piece)
      }
    }
    return pieces
  }

  /// An address has at least two colons, of which a wildcard may hide one.
  private static func isWhole(_ piece: Substring) -> Bool {
    let colons = piece.count { $0 == ":" }
    return colons != 1 || piece.contains("*")
  }

  private static func isPartOfAddress(_ text: Substring) -> Bool {
    text.utf8.allSatisfy { "0123456789abcdefABCDEF.:*".utf8.contains($0) }
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
