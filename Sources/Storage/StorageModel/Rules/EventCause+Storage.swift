public import Simulation

extension EventCause {
  /// The key server lacks the key, or could not make it. The English words are a translation (reference sheet 4).
  public static let keyServerError = problem("086006", "Key Server reported KMIP error")
  /// The key server is of another make than the one that is enabled.
  public static let keyServerUnsupported = problem("086007", "Key Server reported vendor information error")
  /// The primary is a key server that makes no keys.
  public static let keyServerMisconfigured = problem("086009", "Key Server reported misconfigured primary")
  /// A node does not reach the key server.
  public static let keyServerUnreachable = problem("086008", "Failed to connect to Key Server")
  /// The system came up without its key. The event id is not known [G15].
  public static let keyRequired = withoutID("1328", "Encryption key required.")
  /// The system was restarted while a new key waited for its commit [G15].
  public static let changesNotCommitted = withoutID("1780", "Encryption key changes are not committed.")
  /// A USB flash drive could not be written, or does not carry the right key [G15].
  public static let driveError = withoutID("2555", "Encryption key error on USB flash drive.")

  /// A USB flash drive that holds the current key is in no port [G15, G20].
  public static let keyDriveRemoved = withoutID("2550", "Encryption key on USB flash drive removed")

  /// A step of a rekey was taken. Number and text are ours, as is that it is noted at all [G19].
  public static func step(_ step: RekeyStep, of method: EncryptionMethod) -> EventCause {
    EventCause(eventID: "", eventText: "A new \(method.keyTitle): \(step.rawValue).")
  }

  /// The internal key could not be renewed. Number and text are ours.
  public static let internalKeyNotRenewed = EventCause(
    eventID: "RHRSL9001W", eventText: "The internal encryption key could not be renewed.")

  /// Every cause of an alert in the storage family.
  public static let storageAlerts = [
    keyServerError, keyServerUnsupported, keyServerUnreachable, keyServerMisconfigured, keyRequired,
    changesNotCommitted, driveError, keyDriveRemoved,
    internalKeyNotRenewed,
  ]

  private static func problem(_ eventID: String, _ text: String) -> EventCause {
    EventCause(
      eventID: eventID, eventText: text, errorCode: "1785", errorText: "A problem occurred with the Key Server.")
  }

  private static func withoutID(_ code: String, _ text: String) -> EventCause {
    EventCause(eventID: "", eventText: text, errorCode: code, errorText: text)
  }
}
