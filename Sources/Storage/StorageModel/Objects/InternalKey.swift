public import Simulation

/// The key that the system keeps in its own hardware, and that it renews by itself every 24 hours (reference sheet 5.4).
public struct InternalKey: Equatable, Sendable {
  /// When it was last renewed.
  public internal(set) var lastRekey: SimTime
  /// Whether renewing it has failed as often as it is tried in a row.
  public internal(set) var hasFailed = false
  /// How often renewing it will still fail.
  public internal(set) var failingRekeys: FaultCount?

  /// How long a key is used.
  static let lifetime = SimDuration.hours(24)
  /// How long after a failure it is tried again; our own decision.
  static let pause = SimDuration(seconds: 600)
  /// How often it is tried again before an alert is raised.
  static let retries = 6
}

extension InternalKey: Codable {
  /// Reads what `encode(to:)` writes; refuses unknown members.
  public init(from decoder: any Decoder) throws {
    var members = try MemberReader(decoder)
    lastRekey = try members.take("lastRekey")
    hasFailed = try members.take("hasFailed")
    failingRekeys = try members.takeIfPresent("failingRekeys")
    try members.finish()
  }

  /// Writes every member.
  public func encode(to encoder: any Encoder) throws {
    var members = MemberWriter(encoder)
    try members.put("lastRekey", lastRekey)
    try members.put("hasFailed", hasFailed)
    try members.putIfPresent("failingRekeys", failingRekeys)
  }
}
