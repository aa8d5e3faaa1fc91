public import Simulation
public import StoredForm

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

extension InternalKey: Stored {
  /// Reads what `stored` writes; refuses unknown members.
  public init(from value: JSONValue) throws(StoredFault) {
    var members = try MemberReader(value)
    lastRekey = try members.take("lastRekey")
    hasFailed = try members.take("hasFailed")
    failingRekeys = try members.takeIfPresent("failingRekeys")
    try members.finish()
  }

  /// Writes every member.
  public var stored: JSONValue {
    var members = MemberWriter()
    members.put("lastRekey", lastRekey)
    members.put("hasFailed", hasFailed)
    members.putIfPresent("failingRekeys", failingRekeys)
    return members.object
  }
}
