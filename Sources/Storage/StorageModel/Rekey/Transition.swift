internal import Simulation

/// A step of a rekey that is still shown as being under way [G11].
public struct Transition: Equatable, Sendable {
  /// The method that is being rekeyed.
  public let method: EncryptionMethod
  /// What is shown: `preparing` or `committing`.
  public let status: RekeyStatus
}

extension Transition: Codable {
  /// Reads what `encode(to:)` writes; refuses unknown members.
  public init(from decoder: any Decoder) throws {
    var members = try MemberReader(decoder)
    method = try members.take("method")
    let isCommitting: Bool = try members.take("isCommitting")
    status = isCommitting ? .committing : .preparing
    try members.finish()
  }

  /// Writes every member.
  public func encode(to encoder: any Encoder) throws {
    var members = MemberWriter(encoder)
    try members.put("method", method)
    try members.put("isCommitting", status == .committing)
  }
}
