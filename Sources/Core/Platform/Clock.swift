/// The wall's clocks.
public enum Clock {
  /// Seconds since 1970-01-01 00:00:00 UTC.
  public static func wallSeconds() -> Int {
    time(nil)
  }

  /// Milliseconds since some moment in the past, never going back.
  public static func monotonicMilliseconds() -> Int {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return now.tv_sec * 1000 + now.tv_nsec / 1_000_000
  }

  /// Does nothing for that long, or until a signal arrives.
  public static func sleep(milliseconds: Int) {
    var pause = timespec(tv_sec: milliseconds / 1000, tv_nsec: milliseconds % 1000 * 1_000_000)
    nanosleep(&pause, nil)
  }
}
