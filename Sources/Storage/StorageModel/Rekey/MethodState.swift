/// Where a method stands, a rekey that is under way not counted.
public enum MethodState: Codable, Equatable, Sendable {
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
