public import StoredForm

/// An action that succeeded, as the audit log keeps it (reference sheet 1.14).
public struct AuditEntry: Equatable, Sendable {
  /// Its number, from 0.
  public let sequence: Int
  /// When it was done.
  public let time: SimTime
  /// Who asked for it.
  public let caller: Caller
  /// The id of the object that it made; blank if it made none.
  public let objectID: String

  /// An entry.
  public init(sequence: Int, time: SimTime, caller: Caller, objectID: String) {
    self.sequence = sequence
    self.time = time
    self.caller = caller
    self.objectID = objectID
  }
}

extension AuditEntry: Stored {
  /// Reads what `stored` writes; refuses unknown members.
  public init(from value: JSONValue) throws(StoredFault) {
    var members = try MemberReader(value)
    sequence = try members.take("sequence")
    time = try members.take("time")
    caller = try members.take("caller")
    objectID = try members.take("objectID")
    try members.finish()
  }

  /// Writes every member.
  public var stored: JSONValue {
    var members = MemberWriter()
    members.put("sequence", sequence)
    members.put("time", time)
    members.put("caller", caller)
    members.put("objectID", objectID)
    return members.object
  }
}
