public import Simulation

/// A family as a reader sees it: what is on disk, and what has happened by itself since.
///
/// It asks nothing of its parameter, because what a generic type asks is looked up by every process that uses it; whoever
/// makes one or reads one asks for a `Family`.
public struct World<F> {
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

extension World: Sendable where F: Sendable {}

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
