import Foundation
import Simulation
import StoredForm
import Testing

/// Lengths of time and their text.
@Suite struct SimDurationTests {
  @Test(arguments: [
    ("0s", 0), ("90s", 90), ("45m", 2700), ("5h", 18_000), ("60d", 5_184_000), ("36500d", 3_153_600_000),
    ("007s", 7), ("3153600000s", 3_153_600_000),
  ])
  func textIsRead(_ text: String, _ seconds: Int) {
    #expect(SimDuration(text)?.seconds == seconds)
  }

  @Test(arguments: [
    "", "s", "5", "5 h", "+5h", "-5h", "5H", "5hh", "h5", "5w", "1.5h", "1e3s", "0x5s", "36501d", "876001h", "５h",
    "5h\u{301}",
    "9223372036854775807s", "9223372036854775807d", "99999999999999999999s", "5h ", " 5h",
  ])
  func oddTextIsRefused(_ text: String) {
    #expect(SimDuration(text) == nil)
  }

  @Test(arguments: [
    (0, "0s"), (59, "59s"), (60, "1m"), (90, "90s"), (3600, "1h"), (5400, "90m"), (86_400, "1d"), (90_000, "25h"),
  ])
  func theLargestUnitThatDividesIsWritten(_ seconds: Int, _ text: String) {
    let duration = SimDuration(seconds: seconds)
    #expect(duration.description == text)
    #expect(SimDuration(text) == duration)
  }

  @Test(arguments: [
    (0, "0s"), (40, "40s"), (60, "1m"), (61, "1m1s"), (17_999, "4h59m"), (18_000, "5h"), (3601, "1h"),
    (183_600, "2d3h"),
    (86_400, "1d"), (86_461, "1d"),
  ])
  func peopleAreToldTheTwoLargestUnits(_ seconds: Int, _ text: String) {
    #expect(SimDuration(seconds: seconds).roughly == text)
  }

  @Test func theRangeHolds() {
    #expect(SimDuration(seconds: -1).seconds == 0)
    #expect(SimDuration(seconds: .min).seconds == 0)
    #expect(SimDuration(seconds: .max) == .longest)
    #expect(SimDuration.hours(5).seconds == 18_000)
    #expect(SimDuration.days(2).seconds == 172_800)
    #expect(SimDuration.hours(.max) == .longest)
    #expect(SimDuration.days(.max) == .longest)
    #expect(SimDuration.days(.min).seconds == 0)
    #expect(SimDuration.hours(5) < .days(1))
  }

  @Test func itsCodedFormIsItsText() throws {
    let coded = Data(#"["5h","90s"]"#.utf8)
    let durations = try [SimDuration](json: coded)
    #expect(durations == [.hours(5), SimDuration(seconds: 90)])
    #expect(durations.json == Array(coded))
    #expect(throws: StoredFault.self) { try [SimDuration](json: #"["5"]"#.utf8) }
  }
}
