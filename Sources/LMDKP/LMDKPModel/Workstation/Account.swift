public import Simulation

/// The accounts that the workstation knows. All numbers but the authority's are fictional.
public enum Account {
  /// The workstation's own.
  public static let own = 990_001
  /// The one that renews keys: rekey requests are wrapped for it.
  public static let authority = 880_091

  /// An account that encrypts BETs to this one, with the credentials that it reads in the Directory.
  public struct Reader: Equatable, Sendable {
    /// Its number.
    public let number: Int
    /// Its tier.
    public let tier: Int
    /// How often it reads the Directory.
    public let interval: SimDuration
  }

  /// The readers, in the order in which they are listed.
  public static let readers = [
    Reader(number: 990_010, tier: 0, interval: .hours(1)),
    Reader(number: 990_020, tier: 1, interval: .hours(4)),
    Reader(number: 990_030, tier: 2, interval: .hours(24)),
  ]

  /// The reader of that number.
  public static func reader(_ number: Int) -> Reader? { readers.first { $0.number == number } }

  /// Whether the workstation knows an account, so that a message can be wrapped for it.
  public static func isKnown(_ number: Int) -> Bool { known.contains(number) }

  /// Every account that the workstation knows.
  public static let known = [authority, own] + readers.map(\.number)
}
