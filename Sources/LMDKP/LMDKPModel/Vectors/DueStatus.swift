/// Whether a vector set has to be rekeyed.
public enum DueStatus: String, Sendable {
  /// Not yet.
  case current
  /// Within thirty days.
  case due
  /// It should have been.
  case overdue
}
