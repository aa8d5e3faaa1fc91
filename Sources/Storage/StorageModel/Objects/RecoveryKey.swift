public import Simulation

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

extension RecoveryKey: Codable {
  /// Reads what `encode(to:)` writes; refuses unknown members.
  public init(from decoder: any Decoder) throws {
    var members = try MemberReader(decoder)
    method = try members.take("method")
    issued = try members.take("issued")
    validatedAt = try members.takeIfPresent("validatedAt")
    try members.finish()
  }

  /// Writes every member.
  public func encode(to encoder: any Encoder) throws {
    var members = MemberWriter(encoder)
    try members.put("method", method)
    try members.put("issued", issued)
    try members.putIfPresent("validatedAt", validatedAt)
  }
}
