/// An instant of simulated time, in whole seconds of UTC, from 2000 to the end of 2099.
///
/// Written and read as the real system does: `YYMMDDHHMMSS` (reference sheet 1.13). Two-digit years are why the range ends
/// where it does; arithmetic stops at the ends of the range instead of leaving it.
public struct SimTime: Hashable, Comparable, Sendable {
  /// Seconds since 1970-01-01 00:00:00 UTC.
  public let secondsSince1970: Int

  /// The first instant that can be written.
  public static let earliest = SimTime(unchecked: 946_684_800)
  /// The last instant that can be written.
  public static let latest = SimTime(unchecked: 4_102_444_799)

  private init(unchecked seconds: Int) {
    secondsSince1970 = seconds
  }

  /// The instant so many seconds after 1970, moved to the nearest end of the range if it lies outside.
  public init(clamping seconds: Int) {
    secondsSince1970 = min(max(seconds, SimTime.earliest.secondsSince1970), SimTime.latest.secondsSince1970)
  }

  /// Whether one instant comes before another.
  public static func < (left: SimTime, right: SimTime) -> Bool {
    left.secondsSince1970 < right.secondsSince1970
  }

  /// The instant a duration later, at most `latest`.
  public static func + (time: SimTime, duration: SimDuration) -> SimTime {
    let (sum, overflow) = time.secondsSince1970.addingReportingOverflow(duration.seconds)
    return overflow ? .latest : SimTime(clamping: sum)
  }

  /// The instant a duration earlier, at least `earliest`.
  public static func - (time: SimTime, duration: SimDuration) -> SimTime {
    SimTime(clamping: time.secondsSince1970 - duration.seconds)
  }

  /// The whole seconds from `earlier` to this instant; negative if `earlier` is later.
  public func seconds(since earlier: SimTime) -> Int {
    secondsSince1970 - earlier.secondsSince1970
  }
}
