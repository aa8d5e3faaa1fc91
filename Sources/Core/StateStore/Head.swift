public import Simulation
public import StoredForm

/// What all families have in common: the clock, and the situation from which they started.
///
/// It stands in `sim.json`. Its epoch is the envelope's. Because a family whose file is missing or of an older epoch counts
/// as being at the start, a fresh scenario or a rollback changes this file alone.
public struct Head: Equatable, Sendable {
  /// The relation of simulated time to the wall's.
  public var clock: SimClock
  /// The scenario in which the families started.
  public let scenario: ScenarioName
  /// When they started.
  public let startTime: SimTime
  /// The snapshot from which they started, if it was one.
  public let base: String?
  /// The choices in force at the start that differ from the default, by number (`G01`).
  public let assumptions: [String: String]

  /// The name that the emulated system started with; nil for the usual one.
  public let systemName: String?

  /// The head of a fresh start.
  public init(
    clock: SimClock, scenario: ScenarioName, startTime: SimTime, base: String? = nil,
    assumptions: [String: String] = [:], systemName: String? = nil
  ) {
    self.clock = clock
    self.scenario = scenario
    self.startTime = startTime
    self.base = base
    self.assumptions = assumptions
    self.systemName = systemName
  }

  /// The head where there is no state at all: the default scenario, starting now, in wall time.
  static func untouched(wall: Int) -> Head {
    let start = SimTime(clamping: wall)
    return Head(clock: SimClock(showing: start, wall: wall, scale: 1), scenario: .both, startTime: start)
  }

  var impossibility: String? {
    guard (0...SimClock.fastest).contains(clock.scale) else {
      return "state.clock.scale is not 0 to \(SimClock.fastest)"
    }
    if let base, !Snapshots.isName(base) { return "state.base is not the name of a snapshot" }
    if let systemName, !ObjectName.isAllowed(systemName) { return "state.systemName is not a name" }
    return nil
  }
}

extension Head: Stored {
  /// Reads what `stored` writes; refuses unknown members.
  public init(from value: JSONValue) throws(StoredFault) {
    var members = try MemberReader(value)
    clock = try members.take("clock")
    scenario = try members.take("scenario")
    startTime = try members.take("startTime")
    base = try members.takeIfPresent("base")
    assumptions = try members.takeTable("assumptions")
    systemName = try members.takeIfPresent("systemName")
    try members.finish()
  }

  /// Writes every member.
  public var stored: JSONValue {
    var members = MemberWriter()
    members.put("clock", clock)
    members.put("scenario", scenario)
    members.put("startTime", startTime)
    members.putIfPresent("base", base)
    members.putTable("assumptions", assumptions)
    members.putIfPresent("systemName", systemName)
    return members.object
  }
}
