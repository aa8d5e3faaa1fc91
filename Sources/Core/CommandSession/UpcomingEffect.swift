public import Simulation

/// Something that will happen by itself.
public struct UpcomingEffect: Equatable, Sendable {
  /// When.
  public let due: SimTime
  /// What, in a few words without a comma.
  public let what: String

  /// Something that will happen.
  public init(due: SimTime, what: String) {
    self.due = due
    self.what = what
  }
}
