/// Why an operator's command was refused, or failed. Numbers are in it as they are shown.
public enum LMDKPRefusal: Error, Equatable, Sendable {
  /// Nothing has that id or name.
  case noObject(String)
  /// The object is not of the kind that the command is about.
  case unsuitable
  /// No operator is logged on.
  case notLoggedOn(Machine)
  /// The KP has ended its operator's session.
  case kpSessionEnded
  /// Somebody else is logged on.
  case alreadyLoggedOn(String, to: String)
  /// There are good BETs that have not been reconciled.
  case unreconciled(count: String)
  /// A rekey is under way.
  case rekeyInProgress(vector: String, state: String)
  /// There is no unwrapped response.
  case notReady(vector: String, state: String)
  /// The KP has begun to make new credentials.
  case beyondCancelling(state: String)
  /// The vector set is not to be rekeyed.
  case notFirefly(vector: String)
  /// There is nothing to cancel.
  case noRekey(vector: String)
  /// The message is not wrapped.
  case notWrapped(message: String)
  /// The message cannot be wrapped.
  case notWrappable(message: String, status: String)
  /// The message cannot be unwrapped.
  case notUnwrappable(message: String, status: String)
  /// The workstation does not know the account.
  case unknownAccount(String)
  /// The message did not pass its check.
  case rejected
  /// The response answers nothing that is outstanding.
  case unasked
  /// The BET cannot be read.
  case unreadable(bet: String, status: String)
  /// The message is not an advisory that waits to be acknowledged.
  case notPending(message: String)
  /// There is no association with the Message Server.
  case notAssociated
  /// The Message Server cannot be reached.
  case messageServerDown
  /// The association was lost while the message was sent.
  case transferFailed
  /// There is no session with the Directory.
  case notConnected
  /// The Directory cannot be reached.
  case directoryDown
  /// The check for out of date information is not complete.
  case checkIncomplete
  /// The upload failed.
  case uploadFailed(attempt: String)
  /// The newest credentials are in the Directory.
  case nothingToUpload
  /// There is a session with the Directory.
  case directoryConnected
  /// There are advisories that have not been acknowledged.
  case unacknowledged(count: String)

  /// Whether something stays behind in the state: an attempt that is counted, a connection or session that is lost, a message
  /// that is rejected or an orphan.
  public var leavesTrace: Bool {
    switch self {
    case .kpSessionEnded, .rejected, .unasked, .transferFailed, .uploadFailed: true
    default: false
    }
  }

  /// Whether the same command may succeed later although nobody changes anything.
  public var mayPass: Bool {
    switch self {
    case .messageServerDown, .transferFailed, .directoryDown, .checkIncomplete, .uploadFailed: true
    default: false
    }
  }

  /// One case for each message but IBM's, by number, the variable parts standing for themselves: the message table is made from
  /// these.
  public static let samples: [LMDKPRefusal] = [
    .notLoggedOn(.lmd), .notLoggedOn(.kp), .unreconciled(count: "{n}"),
    .rekeyInProgress(vector: "{id}", state: "{state}"), .notReady(vector: "{id}", state: "{state}"),
    .beyondCancelling(state: "{state}"), .notFirefly(vector: "{id}"),
    .alreadyLoggedOn("{name}", to: "{LMD or KP}"), .noRekey(vector: "{id}"), .notWrapped(message: "{id}"),
    .notWrappable(message: "{id}", status: "{status}"),
    .notUnwrappable(message: "{id}", status: "{status}"), .unknownAccount("{account}"), .rejected, .unasked,
    .unreadable(bet: "{id}", status: "{status}"), .notPending(message: "{id}"), .notAssociated, .messageServerDown,
    .transferFailed, .notConnected, .directoryDown, .checkIncomplete, .uploadFailed(attempt: "{n}"), .nothingToUpload,
    .directoryConnected, .unacknowledged(count: "{n}"),
  ]
}
