internal import CommandKit
internal import Simulation
internal import StorageModel

/// What there is to know about the codes in the event log.
enum AlertEntries {
  static var all: [MessageEntry] {
    EventCause.storageAlerts.flatMap { cause -> [MessageEntry] in
      let explanation = explanation(cause)
      if cause == .internalKeyNotRenewed {
        return [
          MessageEntry(
            cause.eventID, cause.eventText, .unpublished, meaning: explanation.meaning, remedy: explanation.remedy)
        ]
      }
      let code = MessageEntry(
        cause.errorCode, cause.errorText, cause.eventID.isEmpty ? .ibm : .ibmTranslated, meaning: explanation.meaning,
        remedy: explanation.remedy)
      guard !cause.eventID.isEmpty else { return [code] }
      let event = MessageEntry(
        cause.eventID, cause.eventText, .ibmTranslated, meaning: explanation.meaning, remedy: explanation.remedy)
      return cause == .keyServerError ? [code, event] : [event]
    }
  }

  private static func explanation(_ cause: EventCause) -> (meaning: String, remedy: String) {
    switch cause {
    case .keyServerUnreachable:
      ("A node cannot connect to the key server.", "Restore the connection; the alert is fixed by itself.")
    case .keyServerError:
      (
        "A problem with a key server: it lacks the key the system expects of it, or could not make one. The same error code stands for"
          + " a key server that cannot be reached, is of another type, or is a primary that makes no keys: the event id tells.",
        "After a rekey, wait for replication; the alert is fixed by itself. testkeyserver tells more."
      )
    case .keyServerUnsupported:
      (
        "The key server is of another type than the one that is enabled.",
        "Enable the type of the key server, or configure a key server of the enabled type."
      )
    case .keyServerMisconfigured:
      (
        "The key server that the system has as its primary says that it makes no keys.",
        "Make the master the primary, or promote the clone."
      )
    case .internalKeyNotRenewed:
      (
        "The internal key is renewed every 24 hours; it failed, or another rekey was under way, seven times in an hour.",
        "Commit or cancel the other rekey; it is tried again the next day."
      )
    case .keyRequired:
      ("The system came up without a copy of its key and is locked.", "Bring a copy of the key within reach.")
    case .keyDriveRemoved:
      (
        "A USB flash drive that holds the current key was taken out. It is an alert only if assumption G20 says so.",
        "Put it back, or leave it where it is safe: the system needs its key at the next restart."
      )
    case .changesNotCommitted:
      ("The system was restarted while a new key waited for its commit.", "Commit or cancel the key.")
    default:
      (
        "A USB flash drive could not be written, or does not hold the current key.",
        "Use another drive; lsportusb shows what is wrong."
      )
    }
  }
}
