extension ValueKind where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
  /// One of an enumeration's words.
  public static var keyword: ValueKind {
    let words = Value.allCases.map(\.rawValue)
    return ValueKind(placeholder: words.joined(separator: "|"), completion: .words(words)) {
      text, _ throws(UsageError) in
      guard let value = Value(rawValue: text) else { throw .invalidData(text) }
      return value
    }
  }
}

extension ValueKind where Value == String {
  /// One of these words.
  public static func word(_ words: [String]) -> ValueKind {
    ValueKind(placeholder: words.joined(separator: "|"), completion: .words(words)) { text, _ throws(UsageError) in
      guard words.contains(text) else { throw .invalidData(text) }
      return text
    }
  }
}

extension ValueKind where Value == Bool {
  /// `yes` or `no`.
  public static var yesNo: ValueKind {
    ValueKind(placeholder: "yes|no", completion: .words(["yes", "no"])) { text, _ throws(UsageError) in
      switch text {
      case "yes": return true
      case "no": return false
      default: throw .invalidData(text)
      }
    }
  }
}
