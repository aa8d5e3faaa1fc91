internal import Simulation

/// What every state file is: the state, and what tells whether it is whole, whose it is and how old.
struct Envelope<State: Codable> {
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

extension Envelope: Codable {
  /// Reads what `encode(to:)` writes; refuses unknown members.
  init(from decoder: any Decoder) throws {
    var members = try MemberReader(decoder)
    checksum = try members.take("checksum")
    epoch = try members.take("epoch")
    format = try members.take("format")
    generation = try members.take("generation")
    history = try members.take("history")
    state = try members.take("state")
    version = try members.take("version")
    try members.finish()
  }

  /// Writes every member.
  func encode(to encoder: any Encoder) throws {
    var members = MemberWriter(encoder)
    try members.put("checksum", checksum)
    try members.put("epoch", epoch)
    try members.put("format", format)
    try members.put("generation", generation)
    try members.put("history", history)
    try members.put("state", state)
    try members.put("version", version)
  }
}
