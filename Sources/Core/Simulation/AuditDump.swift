/// Entries that leave the audit log for a file of their own.
public struct AuditDump: Equatable, Sendable {
  /// The numbers of the entries.
  public let entries: Range<Int>
  /// The id of the system.
  public let system: String

  /// The folder of such files, inside the state folder.
  public static let folder = ["dumps", "audit"]

  /// What the names of such files begin with.
  public static let fileNameStart = "auditlog_"

  /// The file's name: the first and the last number, the time of the last entry and the system's id, as IBM's page on
  /// dumpauditlog says.
  public func fileName(endingAt time: SimTime) -> String {
    "\(AuditDump.fileNameStart)\(entries.lowerBound)_\(entries.upperBound - 1)_\(time)_\(system)"
  }

  /// The file's text: an entry after the other, a field a line. The form is that of an example of an early level, its fields
  /// those of catauditlog.
  public static func text(of entries: [AuditEntry]) -> String {
    entries.enumerated().map { place, entry in
      """
      Auditlog Entry:\(place)
        Audit Sequence Number :\(entry.sequence)
        Timestamp             :\(entry.time.inWords)
                              :Epoch + \(entry.time.secondsSince1970)
        SVC User              :\(entry.caller.user)
        Challenge             :
        Source Panel          :
        Target Panel          :
        SSH IP Address        :\(entry.caller.address)
        Result Object ID      :\(entry.objectID)
        Result Code           :0
        Action Command        :\(entry.caller.command)

      """
    }
    .joined()
  }
}
