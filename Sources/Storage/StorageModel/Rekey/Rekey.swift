/// A rekey that is under way: a new key exists and is not in force yet. There is one at most, whatever the method (seed:
/// completely rekey one method before the other).
public struct Rekey: Codable, Equatable, Sendable {
  /// The method that is being rekeyed.
  public let method: EncryptionMethod
  /// The new key.
  public let newKey: KeyID
  /// Whether the system was restarted since the key was made.
  public internal(set) var isOverdue = false
}
