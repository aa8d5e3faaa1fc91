import Foundation
import Simulation
import StoredForm
import Testing

/// Instants and their twelve digits.
@Suite struct SimTimeTests {
  static let calendar = {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    return calendar
  }()

  @Test(arguments: 2000...2099) func everyDayOfAYearReadsAsInFoundationsCalendar(_ year: Int) throws {
    let calendar = Self.calendar
    var day = try #require(calendar.date(from: DateComponents(year: year, month: 1, day: 1)))
    var days = 0
    while calendar.component(.year, from: day) == year {
      let parts = calendar.dateComponents([.month, .day], from: day)
      let date = String(format: "%02d%02d%02d", year % 100, try #require(parts.month), try #require(parts.day))
      for (seconds, clock) in [(0, "000000"), (86_399, "235959"), (47_107, "130507")] {
        let time = SimTime(clamping: Int(day.timeIntervalSince1970) + seconds)
        #expect(time.description == date + clock)
        #expect(SimTime(date + clock) == time)
      }
      day = try #require(calendar.date(byAdding: .day, value: 1, to: day))
      days += 1
    }
    #expect(days == (year % 4 == 0 ? 366 : 365))
  }

  /// Foundation is the judge of every date that can be written with six digits.
  @Test func sixDigitsAreADateExactlyIfFoundationSaysSo() {
    let formatter = DateFormatter()
    formatter.locale = Locale(identifier: "en_US_POSIX")
    formatter.timeZone = .gmt
    formatter.isLenient = false
    formatter.dateFormat = "yyyyMMdd"
    var dates = 0
    for year in [0, 1, 4, 24, 25, 99] {
      for month in 0...99 {
        for day in 0...99 {
          let text = String(format: "%02d%02d%02d", year, month, day)
          let judged = (month <= 12 && day <= 31) ? formatter.date(from: "20" + text) : nil
          #expect(SimTime(text + "000000")?.secondsSince1970 == judged.map { Int($0.timeIntervalSince1970) })
          dates += judged == nil ? 0 : 1
        }
      }
    }
    #expect(dates == 366 + 365 + 366 + 366 + 365 + 365)
  }

  @Test(arguments: [
    "", "2501010000", "25010100000", "2501010000000", "250101 00000", "+50101000000", "-50101000000", "25010100000a",
    "250101240000", "250101006000", "250101000060", "250229000000", "250431000000", "２５０１", "٢٥٠١٠١٠٠٠٠٠٠",
    "250101\u{0}00000", "25.0101000.0", "0x0101000000", " 250101000000", "250101000000\n",
  ])
  func oddTextIsRefused(_ text: String) {
    #expect(SimTime(text) == nil)
  }

  @Test func theEndsOfTheRangeHold() {
    #expect(SimTime.earliest.description == "000101000000")
    #expect(SimTime.latest.description == "991231235959")
    #expect(SimTime(clamping: .min) == .earliest)
    #expect(SimTime(clamping: .max) == .latest)
    #expect(SimTime.latest + SimDuration(seconds: 1) == .latest)
    #expect(SimTime.earliest - SimDuration(seconds: 1) == .earliest)
    #expect(SimTime.earliest + .longest < .latest)
    #expect(SimTime.latest - .longest > .earliest)
  }

  @Test func arithmeticCountsSeconds() throws {
    let time = try #require(SimTime("240228233000"))
    let later = time + .hours(24)
    #expect(later.description == "240229233000")
    #expect(later - .hours(24) == time)
    #expect(later.seconds(since: time) == 86_400)
    #expect(time.seconds(since: later) == -86_400)
    #expect(time < later)
  }

  @Test func itsCodedFormIsItsText() throws {
    let coded = Data(#"["250101000000","991231235959"]"#.utf8)
    let times = try [SimTime](json: coded)
    #expect(times.map(\.description) == ["250101000000", "991231235959"])
    #expect(times.json == Array(coded))
    for wrong in [#"["250230000000"]"#, "[250101000000]", "[null]"] {
      #expect(throws: StoredFault.self) { try [SimTime](json: wrong.utf8) }
    }
  }
}
