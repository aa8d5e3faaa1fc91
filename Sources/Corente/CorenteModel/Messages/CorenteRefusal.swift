/// Why `chlocation` was refused.
public enum CorenteRefusal: Error, Equatable, Sendable {
  /// No Location has this id or name.
  case noLocation(String)
  /// The SCP cannot be reached.
  case scpUnreachable
  /// Nobody has this name, or the password is another.
  case notAuthenticated
  /// The administrator has no power over the Location.
  case noPower(user: String, location: String)
  /// The Location is making a new key already.
  case inProgress(location: String)
  /// The Location is not connected to the SCP.
  case notConnected(location: String)

  /// One case of each kind but `noLocation`, which is the parser's, its variable parts standing for themselves: the message
  /// table is made from these.
  public static let samples: [CorenteRefusal] = [
    .notAuthenticated, .noPower(user: "{user}", location: "{name}"), .inProgress(location: "{name}"),
    .notConnected(location: "{name}"), .scpUnreachable,
  ]
}
