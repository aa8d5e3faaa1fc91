public import Simulation

extension EventCause {
  /// A rekey was requested.
  public static let rekeyRequested = EventCause(eventID: "LMDKP9001I", eventText: "KP rekey requested")
  /// A response came from the mailbox.
  public static let responseRetrieved = EventCause(eventID: "LMDKP9003I", eventText: "Rekey response retrieved")
  /// A request came back.
  public static let requestUndelivered = EventCause(
    eventID: "LMDKP9008E", eventText: "Rekey request could not be delivered")

  /// A request was sent.
  public static func requestSent(to account: String) -> EventCause {
    EventCause(eventID: "LMDKP9002I", eventText: "Rekey request sent to account \(account)")
  }

  /// There are new credentials.
  public static func credentialsGenerated(_ generation: String) -> EventCause {
    EventCause(eventID: "LMDKP9004I", eventText: "Credentials generation \(generation) generated; not posted")
  }

  /// Credentials were posted.
  public static func credentialsPosted(_ generation: String) -> EventCause {
    EventCause(eventID: "LMDKP9005I", eventText: "Credentials generation \(generation) posted to the Directory")
  }

  /// An upload failed.
  public static func uploadFailed(attempt: String) -> EventCause {
    EventCause(eventID: "LMDKP9006W", eventText: "Credential upload attempt \(attempt) failed")
  }

  /// A reader found newer credentials in the Directory.
  public static func refreshed(_ generation: String) -> EventCause {
    EventCause(
      eventID: "LMDKP9007I", eventText: "Refreshed credentials from the Directory: generation \(generation)")
  }

  /// Every cause of an event in the lmdkp family, its variable parts standing for themselves.
  public static let lmdkpSamples = [
    rekeyRequested, requestSent(to: "{account}"), responseRetrieved, credentialsGenerated("{generation}"),
    credentialsPosted("{generation}"), uploadFailed(attempt: "{n}"), refreshed("{generation}"), requestUndelivered,
  ]
}

extension EventObject {
  static func vector(_ id: Int) -> EventObject { EventObject(type: "kpvector", id: String(id), name: "") }
  static func message(_ id: Int) -> EventObject { EventObject(type: "message", id: String(id), name: "") }
  static func account(_ number: Int) -> EventObject { EventObject(type: "account", id: String(number), name: "") }
}
