public import Simulation
public import StoredForm

/// Where the recovery key stands: a key that is shown once and that a person keeps.
public struct RecoveryKey: Equatable, Sendable {
  /// Whether it is used, and the name of the key in force.
  public internal(set) var method = MethodState.disabled
  /// How many have been made; the numbers of cancelled ones are not used again.
  var issued = 0
  /// When the key in force was last typed in rightly, as a rekey of it demands.
  public internal(set) var validatedAt: SimTime?

  /// For how long a validation lets the key be rekeyed (reference sheet 1.2).
  static let validity = SimDuration(seconds: 30 * 60)
}

extension RecoveryKey: Stored {
  /// Reads what `stored` writes; refuses unknown members.
  public init(from value: JSONValue) throws(StoredFault) {
    var members = try MemberReader(value)
    method = try members.take("method")
    issued = try members.take("issued")
    validatedAt = try members.takeIfPresent("validatedAt")
    try members.finish()
  }

  /// Writes every member.
  public var stored: JSONValue {
    var members = MemberWriter()
    members.put("method", method)
    members.put("issued", issued)
    members.putIfPresent("validatedAt", validatedAt)
    return members.object
  }
}
