/// What a hook did: something that happens here and not on a real system.
public struct HookRun: Equatable, Sendable {
  /// The phase's folder and the hook's name, `pre-rekey.d/10-backup`.
  public let hook: String
  /// When it ran.
  public let time: SimTime
  /// Its exit status.
  public let status: Int

  /// How many runs are remembered.
  public static let keptCount = 12

  /// A run of a hook.
  public init(hook: String, time: SimTime, status: Int) {
    self.hook = hook
    self.time = time
    self.status = status
  }
}

extension HookRun: Codable {
  /// Reads what `encode(to:)` writes; refuses unknown members.
  public init(from decoder: any Decoder) throws {
    var members = try MemberReader(decoder)
    hook = try members.take("hook")
    time = try members.take("time")
    status = try members.take("status")
    try members.finish()
  }

  /// Writes every member.
  public func encode(to encoder: any Encoder) throws {
    var members = MemberWriter(encoder)
    try members.put("hook", hook)
    try members.put("time", time)
    try members.put("status", status)
  }
}
