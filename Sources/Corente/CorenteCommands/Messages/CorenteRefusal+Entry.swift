public import CommandKit
public import CommandSession
public import CorenteModel

extension CorenteRefusal: Refusal {
  /// A busy folder is told by 2: the same command may work later.
  public static let busyStatus: Int32 = 2

  /// 2 for what may pass. That a regeneration is under way passes too, but repeating the command would then begin another.
  public var exitStatus: Int32 {
    switch self {
    case .scpUnreachable, .notConnected: 2
    case .noLocation, .notAuthenticated, .noPower, .inProgress: 1
    }
  }

  /// Never.
  public var leavesTrace: Bool { false }

  /// The message, with what it means and what to do.
  public var entry: MessageEntry {
    switch self {
    case .noLocation(let text): UsageError.noObject(text).entry
    case .notAuthenticated:
      message(
        "CORNT1001E", "the administrator name or password is not valid",
        meaning: "Nobody has this user ID, or the password is another. Which of the two is not told.",
        remedy: "Correct them. lssim shows the training administrators.")
    case .noPower(let user, let location):
      message(
        "CORNT1002E", "administrator [\(user)] does not have administrative power over Location [\(location)]",
        meaning: "Administrators have power over all Locations or those of a group.",
        remedy: "Ask an administrator who has it. lslocation shows a Location's group, lssim the administrators.")
    case .inProgress(let location):
      message(
        "CORNT1004E", "a key regeneration is already in progress for Location [\(location)]",
        meaning: "Somebody began one less than a minute ago; its tunnels are down for that.",
        remedy:
          "Wait until lslocation shows another value than regenerating. Repeating the command would begin another.")
    case .notConnected(let location):
      message(
        "CORNT1005E", "Location [\(location)] is not connected to the SCP",
        meaning: "The SCP passes the order on and stores the new key, so the Location must be connected.",
        remedy: "Repeat the command when lslocation shows it connected.")
    case .scpUnreachable:
      message(
        "CORNT1006E", "the SCP could not be reached", meaning: "Every order goes through the SCP.",
        remedy: "Repeat the command when lscorente shows it reachable.")
    }
  }

  private func message(_ code: String, _ reason: String, meaning: String, remedy: String) -> MessageEntry {
    MessageEntry(code, "The action failed because \(reason).", .unread, meaning: meaning, remedy: remedy)
  }
}

extension CommandFailure {
  /// A command of the family was refused.
  init(_ refusal: CorenteRefusal) {
    self.init(refusal.entry, exitStatus: refusal.exitStatus)
  }
}
