internal import Simulation
public import StoredForm

/// A step of a rekey that is still shown as being under way [G11].
public struct Transition: Equatable, Sendable {
  /// The method that is being rekeyed.
  public let method: EncryptionMethod
  /// What is shown: `preparing` or `committing`.
  public let status: RekeyStatus
}

extension Transition: Stored {
  /// Reads what `stored` writes; refuses unknown members.
  public init(from value: JSONValue) throws(StoredFault) {
    var members = try MemberReader(value)
    method = try members.take("method")
    let isCommitting: Bool = try members.take("isCommitting")
    status = isCommitting ? .committing : .preparing
    try members.finish()
  }

  /// Writes every member.
  public var stored: JSONValue {
    var members = MemberWriter()
    members.put("method", method)
    members.put("isCommitting", status == .committing)
    return members.object
  }
}
