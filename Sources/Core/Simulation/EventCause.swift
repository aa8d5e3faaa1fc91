public import StoredForm

/// What happened, by number and in words.
public struct EventCause: Hashable, Sendable {
  /// The number of the event; blank where the real number is not known.
  public let eventID: String
  /// The event in words.
  public let eventText: String
  /// The error code under which an operator finds the event; blank for a message.
  public let errorCode: String
  /// The error code in words.
  public let errorText: String

  /// Describes a cause.
  public init(eventID: String, eventText: String, errorCode: String = "", errorText: String = "") {
    self.eventID = eventID
    self.eventText = eventText
    self.errorCode = errorCode
    self.errorText = errorText
  }
}

extension EventCause: Stored {
  /// Reads what `stored` writes; refuses unknown members.
  public init(from value: JSONValue) throws(StoredFault) {
    var members = try MemberReader(value)
    eventID = try members.take("eventID")
    eventText = try members.take("eventText")
    errorCode = try members.take("errorCode")
    errorText = try members.take("errorText")
    try members.finish()
  }

  /// Writes every member.
  public var stored: JSONValue {
    var members = MemberWriter()
    members.put("eventID", eventID)
    members.put("eventText", eventText)
    members.put("errorCode", errorCode)
    members.put("errorText", errorText)
    return members.object
  }
}
