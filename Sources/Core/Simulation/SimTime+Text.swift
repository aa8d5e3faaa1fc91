public import StoredForm

extension SimTime: CustomStringConvertible {
  /// `YYMMDDHHMMSS`.
  public var description: String {
    let days = secondsSince1970 / 86_400
    let rest = secondsSince1970 % 86_400
    let date = CivilDate(daysSince1970: days)
    return [date.year % 100, date.month, date.day, rest / 3600, rest / 60 % 60, rest % 60]
      .map(SimTime.twoDigits).joined()
  }

  /// Reads `YYMMDDHHMMSS`; nil for anything that is not twelve digits naming an instant of the calendar.
  public init?(_ text: String) {
    let digits = text.utf8.map { Int($0) - 48 }
    guard digits.count == 12, digits.allSatisfy({ (0...9).contains($0) }) else { return nil }
    let pairs = stride(from: 0, to: 12, by: 2).map { digits[$0] * 10 + digits[$0 + 1] }
    let date = CivilDate(year: 2000 + pairs[0], month: pairs[1], day: pairs[2])
    guard CivilDate(daysSince1970: date.daysSince1970) == date, pairs[3] < 24, pairs[4] < 60, pairs[5] < 60 else {
      return nil
    }
    self.init(clamping: date.daysSince1970 * 86_400 + pairs[3] * 3600 + pairs[4] * 60 + pairs[5])
  }

  /// As `date` writes it: `Mon Jan  5 09:00:00 2026`.
  public var inWords: String {
    let days = secondsSince1970 / 86_400
    let date = CivilDate(daysSince1970: days)
    let clock = [secondsSince1970 % 86_400 / 3600, secondsSince1970 / 60 % 60, secondsSince1970 % 60]
    let day = date.day < 10 ? " \(date.day)" : "\(date.day)"
    return [
      SimTime.weekdays[days % 7], SimTime.months[date.month - 1], day,
      clock.map(SimTime.twoDigits).joined(separator: ":"), "\(date.year)",
    ].joined(separator: " ")
  }

  /// From the weekday of 1970-01-01 on.
  private static let weekdays = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}

extension SimTime: Stored {
  /// Reads the twelve-digit form.
  public init(from value: JSONValue) throws(StoredFault) {
    guard let time = SimTime(try String(from: value)) else {
      throw StoredFault("is not a time (YYMMDDHHMMSS)")
    }
    self = time
  }

  /// Writes the twelve-digit form.
  public var stored: JSONValue {
    description.stored
  }
}
