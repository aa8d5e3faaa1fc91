/// How the value of an attribute is compared. The cases stand in the order in which they are looked for: the longer sign first.
enum Comparison: String, CaseIterable {
  case atLeast = ">="
  case atMost = "<="
  case notEqual = "!="
  case equal = "="
  case above = ">"
  case below = "<"

  /// Those that `-filtervalue` knows.
  static let ofFilters: [Comparison] = [.atLeast, .atMost, .equal]

  /// Whether it compares numbers, times among them, and not texts.
  var isOfNumbers: Bool { self != .equal && self != .notEqual }
}
