public import StoredForm

/// The relation of simulated time to the wall's: `now = base + (wall - wallBase) * scale`.
///
/// At scale 0 time stands still and only `advance` moves it; at 1 it is wall time; at 60 a minute passes each second.
/// A wall clock that was set back does not take simulated time back before `base`.
public struct SimClock: Equatable, Sendable {
  /// The simulated time at the moment `wallBase`.
  public private(set) var base: SimTime
  /// The wall's time, in seconds since 1970, to which `base` belongs.
  public private(set) var wallBase: Int
  /// Simulated seconds for each second of the wall's, 0 to `SimClock.fastest`.
  public private(set) var scale: Int

  /// The greatest scale: a day each second.
  public static let fastest = 86_400

  /// A clock that shows `time` when the wall shows `wall`.
  public init(showing time: SimTime, wall: Int, scale: Int) {
    base = time
    wallBase = wall
    self.scale = scale
  }

  /// The simulated time when the wall shows `wall`.
  public func now(wall: Int) -> SimTime {
    guard wall > wallBase, scale > 0 else { return base }
    let (passed, isBeyond) = wall.subtractingReportingOverflow(wallBase)
    let (seconds, isLonger) = passed.multipliedReportingOverflow(by: scale)
    return base + (isBeyond || isLonger ? .longest : SimDuration(seconds: seconds))
  }

  /// Moves the clock forward by a duration.
  public mutating func advance(by duration: SimDuration) {
    base = base + duration
  }

  /// Sets what the clock shows when the wall shows `wall`, keeping the scale.
  public mutating func set(to time: SimTime, wall: Int) {
    base = time
    wallBase = wall
  }

  /// Changes the scale without moving the time shown at `wall`.
  public mutating func rescale(to newScale: Int, wall: Int) {
    set(to: now(wall: wall), wall: wall)
    scale = newScale
  }
}

extension SimClock: Stored {
  /// Reads what `stored` writes; refuses unknown members.
  public init(from value: JSONValue) throws(StoredFault) {
    var members = try MemberReader(value)
    base = try members.take("base")
    wallBase = try members.take("wallBase")
    scale = try members.take("scale")
    try members.finish()
  }

  /// Writes every member.
  public var stored: JSONValue {
    var members = MemberWriter()
    members.put("base", base)
    members.put("wallBase", wallBase)
    members.put("scale", scale)
    return members.object
  }
}
