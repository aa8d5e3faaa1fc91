/// A condition on the value of an attribute, such as `status=online`.
struct Condition: Equatable {
  let attribute: String
  let comparison: Comparison
  let value: String

  /// Reads one; nil if the text is none, or compares in another way than is allowed.
  init?(_ text: Substring, allowed: [Comparison] = Comparison.allCases) {
    guard let sign = text.firstIndex(where: { "<>=!".contains($0) }), sign > text.startIndex,
      let comparison = allowed.first(where: { text[sign...].hasPrefix($0.rawValue) })
    else { return nil }
    let value = text[sign...].dropFirst(comparison.rawValue.count)
    guard value.count(where: { $0 == "*" }) <= (comparison.isOfNumbers ? 0 : 1) else { return nil }
    guard !comparison.isOfNumbers || Int(value) != nil else { return nil }
    self.attribute = String(text[..<sign])
    self.comparison = comparison
    self.value = String(value)
  }

  /// Whether its sign was mistyped, such as == or =<: no attribute has a value that begins so.
  var isMistyped: Bool { value.first.map { "<>=!".contains($0) } ?? false }

  /// Whether a value meets it. What is no number meets no comparison of numbers.
  func holds(for field: String) -> Bool {
    switch comparison {
    case .equal: matchesText(field)
    case .notEqual: !matchesText(field)
    case .atLeast: compare(field) { $0 >= $1 }
    case .atMost: compare(field) { $0 <= $1 }
    case .above: compare(field) { $0 > $1 }
    case .below: compare(field) { $0 < $1 }
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

extension Condition {
  /// A text, split at the colons that join conditions. The colons of an IPv6 address belong to it.
  static func pieces(of text: String) -> [Substring] {
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
  static func isWhole(_ piece: Substring) -> Bool {
    let colons = piece.count { $0 == ":" }
    return colons != 1 || piece.contains("*")
  }

  private static func isPartOfAddress(_ text: Substring) -> Bool {
    text.utf8.allSatisfy { "0123456789abcdefABCDEF.:*".utf8.contains($0) }
  }
}
