internal import Simulation

/// Where a method stands, a rekey that is under way not counted.
public enum MethodState: Equatable, Sendable {
  /// It is not used.
  case disabled
  /// It is used; the key that is in force, if one has been committed.
  case enabled(current: KeyID?)

  /// Whether it is used.
  public var isEnabled: Bool { self != .disabled }

  /// The key in force.
  public var current: KeyID? {
    if case .enabled(let current) = self { current } else { nil }
  }
}

extension MethodState: Codable {
  /// Reads what `encode(to:)` writes; refuses unknown members, and a key of a method that is not used.
  public init(from decoder: any Decoder) throws {
    var members = try MemberReader(decoder)
    let isEnabled: Bool = try members.take("isEnabled")
    self = isEnabled ? .enabled(current: try members.takeIfPresent("current")) : .disabled
    try members.finish()
  }

  /// Writes whether the method is used, and its key.
  public func encode(to encoder: any Encoder) throws {
    var members = MemberWriter(encoder)
    try members.put("isEnabled", isEnabled)
    try members.putIfPresent("current", current)
  }
}
