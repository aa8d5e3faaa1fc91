public import StoredForm

/// The part of an audit log that a family's state holds: which entries the real system would have in memory.
///
/// Contract. The entries themselves are in the history file from the moment at which they are written, so that they make no
/// command slower. Until then they wait in `recorded`, which is not part of the coded state. When the log is full, or is asked to,
/// it lets go of its entries: whoever writes the state then writes them into a file of their own first.
public struct AuditLog: Equatable, Sendable {
  /// The number of the oldest entry in the log.
  public private(set) var first = 0
  /// The number that the next entry gets.
  public private(set) var next = 0
  /// Entries that have been recorded since the state was read.
  public private(set) var recorded: [AuditEntry] = []
  /// The entries that have been let go of since the state was read.
  public private(set) var dump: AuditDump?

  /// How many entries the log holds (reference sheet 1.14).
  public static let capacity = 500

  /// A log without entries.
  public init() {}

  /// Records an action; a full log lets go of its entries first.
  ///
  /// - Parameters:
  ///   - caller: who asked for it.
  ///   - objectID: the id of the object that it made; blank if it made none.
  ///   - time: when.
  ///   - system: the id of the system, for the name of the file that a full log is written to.
  public mutating func record(_ caller: Caller, objectID: String, at time: SimTime, on system: String) {
    if next - first == AuditLog.capacity { letGo(on: system) }
    recorded.append(AuditEntry(sequence: next, time: time, caller: caller, objectID: objectID))
    next += 1
  }

  /// Lets go of every entry; of an empty log, of nothing.
  public mutating func letGo(on system: String) {
    guard first < next else { return }
    dump = AuditDump(entries: first..<next, system: system)
    first = next
  }

  /// Hands over what has been recorded and let go of, which is then the caller's to keep.
  public mutating func takeRecorded() -> (entries: [AuditEntry], dump: AuditDump?) {
    defer { (recorded, dump) = ([], nil) }
    return (recorded, dump)
  }

  /// Whether there can be such a log. A next number near the end of the range is refused, so that counting on is always
  /// possible.
  public var isConsistent: Bool {
    (0...999_999_999_999).contains(next) && first >= 0 && (0...AuditLog.capacity).contains(next - first)
  }
}

extension AuditLog: Stored {
  /// Reads what `stored` writes; refuses unknown members.
  public init(from value: JSONValue) throws(StoredFault) {
    var members = try MemberReader(value)
    first = try members.take("first")
    next = try members.take("next")
    try members.finish()
  }

  /// Writes the numbers; the entries are none.
  public var stored: JSONValue {
    var members = MemberWriter()
    members.put("first", first)
    members.put("next", next)
    return members.object
  }
}
