/// What happened, by number and in words.
public struct EventCause: Codable, Hashable, Sendable {
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
