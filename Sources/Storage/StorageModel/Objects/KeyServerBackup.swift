public import Simulation
public import StoredForm

/// What a backup of the primary key server holds.
public struct KeyServerBackup: Equatable, Sendable {
  /// The backups are numbered from 1.
  public let number: Int
  /// When it was made.
  public let time: SimTime
  /// What the primary held at that time.
  public let keys: KeyRing

  /// How many backups are kept; older ones are dropped.
  static let keptCount = 8
}

extension KeyServerBackup: Stored {
  /// Reads what `stored` writes; refuses unknown members.
  public init(from value: JSONValue) throws(StoredFault) {
    var members = try MemberReader(value)
    number = try members.take("number")
    time = try members.take("time")
    keys = try members.take("keys")
    try members.finish()
  }

  /// Writes every member.
  public var stored: JSONValue {
    var members = MemberWriter()
    members.put("number", number)
    members.put("time", time)
    members.put("keys", keys)
    return members.object
  }
}
