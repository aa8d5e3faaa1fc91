public import Simulation
public import StoredForm

/// How keys get from the primary key server to the others.
public struct Replication: Equatable, Sendable {
  /// What sets it going.
  public enum Mode: Equatable, Sendable {
    /// Somebody does.
    case manual
    /// It runs this often.
    case every(SimDuration)
    /// Nothing need: the servers share everything at once.
    case multimaster
  }

  /// What sets it going.
  public internal(set) var mode: Mode
  /// When it last ran and succeeded.
  public internal(set) var lastRun: SimTime?
  /// How many runs will still fail.
  public internal(set) var failingRuns: FaultCount?

  /// The shortest interval of a schedule.
  public static let shortestInterval = SimDuration(seconds: 60)
}

extension Replication: Stored {
  /// Reads what `stored` writes; refuses unknown members.
  public init(from value: JSONValue) throws(StoredFault) {
    var members = try MemberReader(value)
    mode = try members.take("mode")
    lastRun = try members.takeIfPresent("lastRun")
    failingRuns = try members.takeIfPresent("failingRuns")
    try members.finish()
  }

  /// Writes every member.
  public var stored: JSONValue {
    var members = MemberWriter()
    members.put("mode", mode)
    members.putIfPresent("lastRun", lastRun)
    members.putIfPresent("failingRuns", failingRuns)
    return members.object
  }
}
