public import StoredForm

/// How far the workstation is connected. A session with the Directory exists only inside an association, so there is one value
/// for both.
public enum Connection: String, Stored, Sendable {
  /// Not at all.
  case disconnected
  /// There is an X.400 association with the Message Server.
  case associated
  /// There is also a session with the Directory, which checks for out of date information.
  case checking
  /// The check is complete.
  case checked

  /// Whether there is an association with the Message Server.
  public var isAssociated: Bool { self != .disconnected }
  /// Whether there is a session with the Directory.
  public var hasDirectory: Bool { self == .checking || self == .checked }
}
