public import Simulation

/// A family as a reader sees it: what is on disk, and what has happened by itself since.
public struct World<F: Family>: Sendable {
  /// The clock and the start.
  public let head: Head
  /// The family's time: the clock's, but never before what has been applied already.
  public let now: SimTime
  /// The family, everything due applied.
  public var state: F
  /// Which of the folder's starts it belongs to.
  public var start: StartMark { StartMark(epoch: epoch) }
  let epoch: Int
  let generation: Int
  let history: HistoryExtent
  let source: FamilySource
}

/// One of a folder's starts: each fresh scenario and each rollback is another.
public struct StartMark: Equatable, Sendable {
  let epoch: Int
}

/// From where a family's state came.
enum FamilySource: Equatable {
  /// The family's own file.
  case file
  /// The copy in the snapshot from which the epoch began.
  case snapshot(String)
  /// The start of the scenario.
  case start
}
