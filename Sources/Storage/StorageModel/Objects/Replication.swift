public import Simulation

/// How keys get from the primary key server to the others.
public struct Replication: Codable, Equatable, Sendable {
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
