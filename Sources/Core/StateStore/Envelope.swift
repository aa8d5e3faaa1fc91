internal import Simulation
internal import StoredForm

/// What every state file is: the state, and what tells whether it is whole, whose it is and how old.
struct Envelope<State> {
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

extension Envelope: Stored where State: Stored {
  /// Reads what `stored` writes; refuses unknown members.
  init(from value: JSONValue) throws(StoredFault) {
    var members = try MemberReader(value)
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
  var stored: JSONValue {
    var members = MemberWriter()
    members.put("checksum", checksum)
    members.put("epoch", epoch)
    members.put("format", format)
    members.put("generation", generation)
    members.put("history", history)
    members.put("state", state)
    members.put("version", version)
    return members.object
  }
}
