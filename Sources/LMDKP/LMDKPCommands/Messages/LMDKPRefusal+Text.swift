internal import CommandKit
internal import LMDKPModel

extension LMDKPRefusal {
  /// The message's number and text.
  var message: (code: String, text: String) {
    switch self {
    case .noObject(let text): Self.ofIBM(.noObject(text))
    case .unsuitable: Self.ofIBM(.noObjectWithID)
    case .notLoggedOn(.lmd): ("LMDKP1001E", failed("no operator is logged on to the LMD"))
    case .notLoggedOn(.kp), .kpSessionEnded: ("LMDKP1002E", failed("no operator is logged on to the KP"))
    case .unreconciled(let count): ("LMDKP1003E", failed("\(count) good BET(s) have not been reconciled"))
    case .rekeyInProgress(let id, let state):
      ("LMDKP1004E", failed("a rekey is already in progress for vector set [\(id)] (rekey \(state))"))
    case .notReady(let id, let state):
      ("LMDKP1005E", failed("there is no unwrapped rekey response for vector set [\(id)] (rekey \(state))"))
    case .beyondCancelling(let state):
      ("LMDKP1006E", failed("processing has begun and the rekey can no longer be cancelled (rekey \(state))"))
    case .notFirefly(let id): ("LMDKP1007E", failed("vector set [\(id)] is not a FIREFLY vector set"))
    case .alreadyLoggedOn(let name, let machine):
      ("LMDKP1008E", failed("operator [\(name)] is already logged on to the \(machine)"))
    case .noRekey(let id): ("LMDKP1009E", failed("no rekey is in progress for vector set [\(id)]"))
    case .notWrapped(let id): ("LMDKP2001E", failed("message [\(id)] is not wrapped"))
    case .notWrappable(let id, let status):
      ("LMDKP2002E", failed("message [\(id)] cannot be wrapped (status \(status))"))
    case .notUnwrappable(let id, let status):
      ("LMDKP2003E", failed("message [\(id)] cannot be unwrapped (status \(status))"))
    case .unknownAccount(let account): ("LMDKP2004E", failed("account [\(account)] is not known to this LMD"))
    case .rejected: ("LMDKP2005E", failed("the message did not pass its check. The message is rejected"))
    case .unasked: ("LMDKP2006E", failed("the response does not answer an outstanding request"))
    case .unreadable(let id, let status):
      ("LMDKP2007E", failed("BET [\(id)] is \(status) and cannot be reconciled"))
    case .notPending(let id): ("LMDKP2008E", failed("message [\(id)] is not a pending advisory"))
    case .notAssociated:
      ("LMDKP3001E", failed("no X.400 association with the Message Server is established"))
    case .messageServerDown: ("LMDKP3002E", failed("the Message Server could not be reached"))
    case .transferFailed:
      (
        "LMDKP3003E",
        "The transfer to the Message Server failed and the association was lost. Connect and send again."
      )
    case .notConnected: ("LMDKP3004E", failed("the Directory Service is not connected"))
    case .directoryDown: ("LMDKP3005E", failed("the Directory Service could not be reached"))
    case .checkIncomplete: ("LMDKP3006E", failed("checking for out of date information is not complete"))
    case .uploadFailed(let attempt):
      ("LMDKP3007E", "The credential upload failed (attempt \(attempt)). Try the upload again.")
    case .nothingToUpload: ("LMDKP3008E", failed("there are no new credentials to upload"))
    case .directoryConnected: ("LMDKP3009E", failed("the Directory Service is still connected"))
    case .unacknowledged(let count):
      ("LMDKP4001E", failed("\(count) advisory message(s) have not been acknowledged"))
    }
  }

  private func failed(_ reason: String) -> String { "The action failed because \(reason)." }

  private static func ofIBM(_ error: UsageError) -> (code: String, text: String) {
    (error.entry.code, error.entry.text)
  }
}
