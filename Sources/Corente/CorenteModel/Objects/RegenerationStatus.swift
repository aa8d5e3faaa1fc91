/// Where the regeneration of a Location's key stands: the values of `regenerate`.
public enum RegenerationStatus: String, Sendable {
  /// None is under way, and the last attempt did not fail.
  case no
  /// A new key is being made.
  case regenerating
  /// The last attempt failed.
  case failed
}
