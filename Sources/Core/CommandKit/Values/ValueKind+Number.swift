public import Simulation

extension ValueKind where Value == Int {
  /// A whole number in a range.
  public static func number(
    _ range: ClosedRange<Int>, placeholder: String = "n", completion: Completion = .none
  ) -> ValueKind {
    ValueKind(placeholder: placeholder, completion: completion) { text, option throws(UsageError) in
      guard !text.isEmpty else { throw .missingParameter }
      let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
      guard !digits.isEmpty, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
        throw .nonNumeric(option: option)
      }
      guard let number = Int(text), range.contains(number) else { throw .invalidData(text) }
      return number
    }
  }
}

extension ValueKind where Value == SimDuration {
  /// A length of time in s, m, h or d.
  public static var duration: ValueKind {
    ValueKind(placeholder: "duration") { text, _ throws(UsageError) in
      guard let duration = SimDuration(text) else { throw .invalidData(text) }
      return duration
    }
  }
}

extension ValueKind where Value == SimTime {
  /// An instant, `YYMMDDHHMMSS`.
  public static var time: ValueKind {
    ValueKind(placeholder: "YYMMDDHHMMSS") { text, _ throws(UsageError) in
      guard let time = SimTime(text) else { throw .invalidData(text) }
      return time
    }
  }
}
