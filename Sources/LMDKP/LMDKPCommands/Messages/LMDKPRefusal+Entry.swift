public import CommandKit
public import CommandSession
public import LMDKPModel

extension LMDKPRefusal: Refusal {
  /// A busy folder may be free later.
  public static let busyStatus: Int32 = 2

  /// 2 if the same command may work later, else 1.
  public var exitStatus: Int32 { mayPass ? 2 : 1 }

  /// The message, with whose it is and what to do.
  public var entry: MessageEntry {
    switch self {
    case .noObject(let text): return UsageError.noObject(text).entry
    case .unsuitable: return UsageError.noObjectWithID.entry
    default:
      let (meaning, remedy) = explanation
      return MessageEntry(message.code, message.text, .unread, meaning: meaning, remedy: remedy)
    }
  }

  private var explanation: (meaning: String, remedy: String) {
    switch self {
    case .noObject, .unsuitable: ("", "")
    case .notLoggedOn(let machine):
      (
        "An operator must be logged on to the \(machine.title) for this.",
        "chlmdkp -logon \(machine.rawValue) -operator NAME."
      )
    case .kpSessionEnded: ("The KP has ended its operator's session.", "chlmdkp -logon kp -operator NAME.")
    case .unreconciled:
      (
        "What was encrypted to the credentials in effect cannot be read after the rekey, so good BETs come first.",
        "lslmdmessage -filtervalue kind=bet:status=good:reconciled=no lists them; chlmdmessage -reconcile."
      )
    case .rekeyInProgress:
      (
        "A rekey is over only when its credentials are posted, or it is cancelled.",
        "lskpvector shows where it stands; go on from there, or chkpvector -rekey cancel."
      )
    case .notReady:
      ("The KP can process only a response that has been unwrapped.", "Retrieve and unwrap the response.")
    case .beyondCancelling: ("The KP makes, or has made, a new generation.", "Go on: acknowledge, connect, upload.")
    case .notFirefly: ("Only the FIREFLY key is renewed this way.", "lskpvector shows the type of each vector set.")
    case .alreadyLoggedOn: ("One operator at a time is logged on to a machine.", "chlmdkp -logoff, if it is right.")
    case .noRekey: ("The vector set's rekey is no.", "Nothing need be done.")
    case .notWrapped: ("Only a request that is wrapped for an account can be sent.", "chlmdmessage -wrap -account N.")
    case .notWrappable:
      (
        "Only a request that has just been made can be wrapped, and only once.",
        "If it was wrapped for the wrong account, cancel the rekey and request it again."
      )
    case .notUnwrappable: ("Only a response that was retrieved can be unwrapped, and only once.", "See lslmdmessage.")
    case .unknownAccount: ("No message can be wrapped for such an account.", "The seed wraps requests for 880091.")
    case .rejected:
      (
        "The message was damaged on its way. If it answered the outstanding request, that rekey has failed.",
        "chkpvector -rekey cancel, and request it again."
      )
    case .unasked:
      (
        "The request that it answers was cancelled. It is listed as an orphan; the rekey is as it was.",
        "Wait for the answer to the outstanding request, if there is one."
      )
    case .unreadable:
      (
        "A bad BET was encrypted to credentials no longer in effect; for a stranded one they changed meanwhile.",
        "Have its sender send it again, once the sender has the new credentials (lskpcredential)."
      )
    case .notPending: ("Only an advisory that is pending can be acknowledged.", "lslmdmessage lists the messages.")
    case .notAssociated:
      ("Messages go through an association with the Message Server.", "chlmdkp -connect messageserver.")
    case .messageServerDown: ("Nothing was changed; messages on their way are not lost.", "Repeat the command later.")
    case .transferFailed:
      (
        "The message is still wrapped. A Directory session has ended too.",
        "chlmdkp -connect messageserver, send again."
      )
    case .notConnected: ("Credentials are posted in a session with the Directory.", "chlmdkp -connect directory.")
    case .directoryDown: ("Nothing was changed.", "Repeat the command later.")
    case .checkIncomplete:
      ("The check began with the session and ends by itself.", "Wait until directory_check is complete (lslmdkp).")
    case .uploadFailed: ("It may take several attempts.", "Repeat the command.")
    case .nothingToUpload: ("The Directory has the newest credentials.", "Nothing need be done; see lskpcredential.")
    case .directoryConnected: ("The session with the Directory needs the association.", "chlmdkp -disconnect all.")
    case .unacknowledged:
      (
        "The KP waits for the operator to take note; that never ends by itself.",
        "lslmdmessage -filtervalue kind=advisory:status=pending; chlmdmessage -acknowledge."
      )
    }
  }
}
