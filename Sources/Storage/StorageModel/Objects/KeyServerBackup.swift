public import Simulation

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

extension KeyServerBackup: Codable {
  /// Reads what `encode(to:)` writes; refuses unknown members.
  public init(from decoder: any Decoder) throws {
    var members = try MemberReader(decoder)
    number = try members.take("number")
    time = try members.take("time")
    keys = try members.take("keys")
    try members.finish()
  }

  /// Writes every member.
  public func encode(to encoder: any Encoder) throws {
    var members = MemberWriter(encoder)
    try members.put("number", number)
    try members.put("time", time)
    try members.put("keys", keys)
  }
}
