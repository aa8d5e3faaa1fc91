public import Simulation

/// What a backup of the primary key server holds.
public struct KeyServerBackup: Codable, Equatable, Sendable {
  /// The backups are numbered from 1.
  public let number: Int
  /// When it was made.
  public let time: SimTime
  /// What the primary held at that time.
  public let keys: KeyRing

  /// How many backups are kept; older ones are dropped.
  static let keptCount = 8
}
