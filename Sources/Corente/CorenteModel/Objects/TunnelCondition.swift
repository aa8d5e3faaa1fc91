/// What a tunnel is good for at the moment.
public enum TunnelCondition: Equatable, Sendable {
  /// It carries traffic.
  case up
  /// Its ends agree, and it is being established.
  case pending
  /// It cannot be.
  case down(TunnelObstacle)

  /// The condition as it is listed.
  public var status: String {
    switch self {
    case .up: "up"
    case .pending: "pending"
    case .down: "down"
    }
  }

  /// Why it is down; nil if it is not.
  public var obstacle: TunnelObstacle? {
    if case .down(let obstacle) = self { obstacle } else { nil }
  }
}

/// Why there can be no tunnel between two Locations; the first that applies is told.
public enum TunnelObstacle: String, CaseIterable, Sendable {
  /// A gateway is off.
  case partnerOffline = "partner_offline"
  /// A gateway is making a new key.
  case regenerating
  /// A gateway does not store the other's present generation.
  case keyMismatch = "key_mismatch"
}
