public import StoredForm

/// A length of simulated time in whole seconds, never negative and at most a hundred years.
public struct SimDuration: Hashable, Comparable, Sendable {
  /// The length in seconds.
  public let seconds: Int

  /// The longest duration.
  public static let longest = SimDuration(seconds: 36_500 * 86_400)

  /// A duration of so many seconds, moved to the nearest end of the range if it lies outside.
  public init(seconds: Int) {
    self.seconds = min(max(0, seconds), 36_500 * 86_400)
  }

  private init(_ count: Int, times unit: Int) {
    let (seconds, overflow) = count.multipliedReportingOverflow(by: unit)
    self.init(seconds: overflow ? (count > 0 ? .max : 0) : seconds)
  }

  /// A duration of so many hours, within the range.
  public static func hours(_ count: Int) -> SimDuration { SimDuration(count, times: 3600) }
  /// A duration of so many days, within the range.
  public static func days(_ count: Int) -> SimDuration { SimDuration(count, times: 86_400) }

  /// Whether one duration is shorter than another.
  public static func < (left: SimDuration, right: SimDuration) -> Bool { left.seconds < right.seconds }

  /// Reads a whole number followed by `s`, `m`, `h` or `d`, such as `90s` or `5h`; nil for anything else, and for more
  /// than a hundred years.
  public init?(_ text: String) {
    let unit: Int
    switch text.utf8.last {
    case UInt8(ascii: "s"): unit = 1
    case UInt8(ascii: "m"): unit = 60
    case UInt8(ascii: "h"): unit = 3600
    case UInt8(ascii: "d"): unit = 86_400
    default: return nil
    }
    let digits = text.dropLast()
    guard !digits.isEmpty, digits.utf8.allSatisfy({ (48...57).contains($0) }), let count = Int(digits) else {
      return nil
    }
    let (seconds, overflow) = count.multipliedReportingOverflow(by: unit)
    guard !overflow, seconds <= SimDuration.longest.seconds else { return nil }
    self.seconds = seconds
  }
}

extension SimDuration: CustomStringConvertible {
  /// The largest unit that divides the duration: `90s`, `45m`, `5h`, `60d`.
  public var description: String {
    for (size, letter) in [(86_400, "d"), (3600, "h"), (60, "m")] where seconds > 0 && seconds % size == 0 {
      return "\(seconds / size)\(letter)"
    }
    return "\(seconds)s"
  }

  /// The two largest units, for people: `4h59m`, `2d3h`, `40s`.
  public var roughly: String {
    let parts = [(seconds / 86_400, "d"), (seconds / 3600 % 24, "h"), (seconds / 60 % 60, "m"), (seconds % 60, "s")]
    guard let first = parts.firstIndex(where: { $0.0 > 0 }) else { return "0s" }
    return parts[first...].prefix(2).filter { $0.0 > 0 }.map { "\($0.0)\($0.1)" }.joined()
  }
}

extension SimDuration: Stored {
  /// Reads the text form, `5h`.
  public init(from value: JSONValue) throws(StoredFault) {
    guard let duration = SimDuration(try String(from: value)) else {
      throw StoredFault("is not a duration (90s, 45m, 5h, 60d)")
    }
    self = duration
  }

  /// Writes the text form, `5h`.
  public var stored: JSONValue {
    description.stored
  }
}
