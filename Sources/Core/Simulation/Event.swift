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
  public private(set) var object: EventObject
  /// What happened.
  public let cause: EventCause
  /// What the log keeps of the problem besides, byte by byte; mostly nothing.
  public let sense: SenseData
  /// When it was fixed, if it was.
  public private(set) var fixedTime: SimTime?
  /// Whether somebody marked it as fixed, rather than its being over.
  public private(set) var isFixedByHand = false

  /// An entry that is not fixed.
  public init(
    sequence: Int, kind: Kind, time: SimTime, object: EventObject, cause: EventCause, sense: SenseData = .none
  ) {
    self.sequence = sequence
    self.kind = kind
    self.time = time
    self.object = object
    self.cause = cause
    self.sense = sense
  }

  /// Whether an alert comes before another in order of severity: the lowest error code first, then those without one, and the
  /// oldest first among equals (reference sheet 1.13).
  public func isGraver(than other: Event) -> Bool {
    guard cause.errorCode != other.cause.errorCode else { return sequence < other.sequence }
    guard !cause.errorCode.isEmpty, !other.cause.errorCode.isEmpty else { return !cause.errorCode.isEmpty }
    return cause.errorCode < other.cause.errorCode
  }

  /// The same entry, as if it were about another object.
  public func about(_ other: EventObject) -> Event {
    var event = self
    event.object = other
    return event
  }

  /// The same entry, fixed at `time`: because it is over, or by hand.
  public func fixed(at time: SimTime, byHand: Bool = false) -> Event {
    var event = self
    event.fixedTime = time
    event.isFixedByHand = byHand
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
    sense = try members.takeIfPresent("sense") ?? .none
    fixedTime = try members.takeIfPresent("fixedTime")
    isFixedByHand = try members.takeIfPresent("isFixedByHand") ?? false
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
    members.putIfPresent("sense", sense == .none ? nil : sense)
    members.putIfPresent("fixedTime", fixedTime)
    members.putIfPresent("isFixedByHand", isFixedByHand ? true : nil)
    return members.object
  }
}
