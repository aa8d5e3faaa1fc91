internal import Simulation
internal import StoredForm

/// One line of a history file.
enum HistoryLine: Stored {
  /// An event that will not change any more.
  case event(Event)
  /// An action that was done.
  case audit(AuditEntry)

  /// How the line of an action begins: such lines are found, and passed over, without being read.
  static let auditStart = Array(#"{"audit":"#.utf8)

  init(from value: JSONValue) throws(StoredFault) {
    var members = try MemberReader(value)
    if let entry: AuditEntry = try members.takeIfPresent("audit") {
      self = .audit(entry)
    } else {
      self = .event(try members.take("event"))
    }
    try members.finish()
  }

  var stored: JSONValue {
    var members = MemberWriter()
    switch self {
    case .event(let event): members.put("event", event)
    case .audit(let entry): members.put("audit", entry)
    }
    return members.object
  }
}
