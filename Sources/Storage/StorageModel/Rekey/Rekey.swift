internal import Simulation

/// A rekey that is under way: a new key exists and is not in force yet. There is one at most, whatever the method (seed:
/// completely rekey one method before the other).
public struct Rekey: Equatable, Sendable {
  /// The method that is being rekeyed.
  public let method: EncryptionMethod
  /// The new key.
  public let newKey: KeyID
  /// Whether the new recovery key has been typed back; means nothing for the other methods.
  public internal(set) var isConfirmed = false
  /// Whether the system was restarted since the key was made.
  public internal(set) var isOverdue = false
}

extension Rekey: Codable {
  /// Reads what `encode(to:)` writes; refuses unknown members.
  public init(from decoder: any Decoder) throws {
    var members = try MemberReader(decoder)
    method = try members.take("method")
    newKey = try members.take("newKey")
    isConfirmed = try members.take("isConfirmed")
    isOverdue = try members.take("isOverdue")
    try members.finish()
  }

  /// Writes every member.
  public func encode(to encoder: any Encoder) throws {
    var members = MemberWriter(encoder)
    try members.put("method", method)
    try members.put("newKey", newKey)
    try members.put("isConfirmed", isConfirmed)
    try members.put("isOverdue", isOverdue)
  }
}
