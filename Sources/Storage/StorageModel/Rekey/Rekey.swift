internal import Simulation
public import StoredForm

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

extension Rekey: Stored {
  /// Reads what `stored` writes; refuses unknown members.
  public init(from value: JSONValue) throws(StoredFault) {
    var members = try MemberReader(value)
    method = try members.take("method")
    newKey = try members.take("newKey")
    isConfirmed = try members.take("isConfirmed")
    isOverdue = try members.take("isOverdue")
    try members.finish()
  }

  /// Writes every member.
  public var stored: JSONValue {
    var members = MemberWriter()
    members.put("method", method)
    members.put("newKey", newKey)
    members.put("isConfirmed", isConfirmed)
    members.put("isOverdue", isOverdue)
    return members.object
  }
}
