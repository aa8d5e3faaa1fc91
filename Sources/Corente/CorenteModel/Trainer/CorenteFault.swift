/// What can be made to go wrong in the corente family.
public enum CorenteFault: String, CaseIterable, Sendable {
  /// A gateway is off.
  case locationOffline = "location-offline"
  /// A gateway runs, and its line to the SCP is cut.
  case scpLink = "scp-link"
  /// The SCP cannot be reached.
  case scp
  /// The making of a new key fails.
  case regenerate

  /// Whether it strikes one Location.
  public var strikesLocation: Bool { self == .locationOffline || self == .scpLink }

  /// Whether it strikes a number of times, rather than lasting until it is cleared.
  public var isCounted: Bool { self == .regenerate }

  /// What happens, in one sentence.
  public var summary: String {
    switch self {
    case .locationOffline: "The gateway is off: its tunnels are down, and it misses new keys."
    case .scpLink:
      "The gateway has lost the SCP: its tunnels stay up, but it misses new keys and cannot be given one of its own."
    case .scp: "The SCP cannot be reached: no key can be regenerated or distributed."
    case .regenerate: "The new key cannot be made: the old one stays in use, after an interruption for nothing."
    }
  }
}
