public import StoredForm

/// One entry of an event log, with the attributes that the real system's log has (reference sheet 1.13).
public struct Event: Equatable, Sendable {
  /// Whether an entry asks somebody to act.
  public enum Kind: String, Stored, Sendable {
    /// A problem: open until it is fixed.
    case alert
    /// Something worth knowing.
    case message
  }

  /// The number by which the entry is known; unique in its log, rising.
  public let sequence: Int
  /// Whether it is an alert or a message.
  public let kind: Kind
  /// When it happened.
  public let time: SimTime
  /// What it is about.
  public let object: EventObject
  /// What happened.
  public let cause: EventCause
  /// When it was fixed, if it was.
  public private(set) var fixedTime: SimTime?

  /// An entry that is not fixed.
  public init(sequence: Int, kind: Kind, time: SimTime, object: EventObject, cause: EventCause) {
    self.sequence = sequence
    self.kind = kind
    self.time = time
    self.object = object
    self.cause = cause
  }

  /// The same entry, fixed at `time`.
  public func fixed(at time: SimTime) -> Event {
    var event = self
    event.fixedTime = time
    return event
  }
}

extension Event: Stored {
  /// Reads what `stored` writes; refuses unknown members.
  public init(from value: JSONValue) throws(StoredFault) {
    var members = try MemberReader(value)
    sequence = try members.take("sequence")
    kind = try members.take("kind")
    time = try members.take("time")
    object = try members.take("object")
    cause = try members.take("cause")
    fixedTime = try members.takeIfPresent("fixedTime")
    try members.finish()
  }

  /// Writes every member.
  public var stored: JSONValue {
    var members = MemberWriter()
    members.put("sequence", sequence)
    members.put("kind", kind)
    members.put("time", time)
    members.put("object", object)
    members.put("cause", cause)
    members.putIfPresent("fixedTime", fixedTime)
    return members.object
  }
}
