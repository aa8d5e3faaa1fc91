extension ValueKind where Value == String {
  /// Any text that is not empty.
  public static func text(_ placeholder: String, completion: Completion = .none) -> ValueKind {
    ValueKind(placeholder: placeholder, completion: completion) { text, _ throws(UsageError) in
      guard !text.isEmpty else { throw .missingParameter }
      return text
    }
  }
}

extension ValueKind where Value == Character {
  /// One character that separates fields.
  public static var delimiter: ValueKind {
    ValueKind(placeholder: "character") { text, _ throws(UsageError) in
      guard let character = text.first else { throw .missingParameter }
      guard text.count == 1 else { throw .invalidData(text) }
      return character
    }
  }
}

extension ValueKind where Value == RowFilter {
  /// A filter for rows.
  static var filter: ValueKind {
    ValueKind(placeholder: "filter", completion: .filters) { text, _ throws(UsageError) in try RowFilter(text) }
  }
}

extension ValueKind where Value == Assertion {
  /// Conditions that `lssim` is to meet.
  public static var assertion: ValueKind {
    ValueKind(placeholder: "condition[:condition...]", completion: .reportAttributes) { text, _ throws(UsageError) in
      try Assertion(text)
    }
  }
}
