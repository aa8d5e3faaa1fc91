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

extension EventCause: Codable {
  /// Reads what `encode(to:)` writes; refuses unknown members.
  public init(from decoder: any Decoder) throws {
    var members = try MemberReader(decoder)
    eventID = try members.take("eventID")
    eventText = try members.take("eventText")
    errorCode = try members.take("errorCode")
    errorText = try members.take("errorText")
    try members.finish()
  }

  /// Writes every member.
  public func encode(to encoder: any Encoder) throws {
    var members = MemberWriter(encoder)
    try members.put("eventID", eventID)
    try members.put("eventText", eventText)
    try members.put("errorCode", errorCode)
    try members.put("errorText", errorText)
  }
}
