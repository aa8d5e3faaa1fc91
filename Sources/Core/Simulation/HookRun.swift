public import StoredForm

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

extension HookRun: Stored {
  /// Reads what `stored` writes; refuses unknown members.
  public init(from value: JSONValue) throws(StoredFault) {
    var members = try MemberReader(value)
    hook = try members.take("hook")
    time = try members.take("time")
    status = try members.take("status")
    try members.finish()
  }

  /// Writes every member.
  public var stored: JSONValue {
    var members = MemberWriter()
    members.put("hook", hook)
    members.put("time", time)
    members.put("status", status)
    return members.object
  }
}
