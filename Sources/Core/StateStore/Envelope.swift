/// What every state file is: the state, and what tells whether it is whole, whose it is and how old.
struct Envelope<State: Codable>: Codable {
  /// The hash of the file's own bytes with this value left empty; empty after a deliberate edit by hand.
  var checksum: String
  /// The epoch to which the state belongs: each fresh start and each rollback begins a new one.
  var epoch: Int
  /// What kind of file it is.
  var format: String
  /// Counts the changes of the file.
  var generation: Int
  /// How much of the epoch's history file belongs to this state.
  var history: HistoryExtent
  var state: State
  var version: Int
}
