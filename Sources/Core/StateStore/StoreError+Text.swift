internal import Platform

extension StoreError {
  /// The message's number.
  public var code: String {
    switch self {
    case .busy: "RHRSL0101E"
    case .damaged: "RHRSL0102E"
    case .newer: "RHRSL0103E"
    case .foreign: "RHRSL0104E"
    case .unsafeFolder: "RHRSL0105E"
    case .missingFolder: "RHRSL0106E"
    case .emptyFolder: "RHRSL0115E"
    case .noFolder: "RHRSL0107E"
    case .system: "RHRSL0108E"
    case .uncertain: "RHRSL0109E"
    case .snapshotExists: "RHRSL0110E"
    case .noSnapshot: "RHRSL0111E"
    case .badSnapshotName: "RHRSL0112E"
    case .unsound: "RHRSL0113E"
    case .startedAfresh: "RHRSL0114E"
    }
  }

  /// The message, without its number.
  public var text: String {
    switch self {
    case .busy(let folder, let seconds):
      "Another command is changing the state in [\(folder)] and did not end within \(seconds) s. Nothing was changed."
        + " Repeat the command when it has ended."
    case .damaged(let file, let what, let remedy):
      "The state file [\(file)] is damaged: \(what). Nothing was changed. \(remedy)"
    case .newer(let file, let found, let known):
      "The state file [\(file)] was written by a later version of this program (version \(found), known up to \(known))."
        + " Nothing was changed. Use that version, or another state folder."
    case .unsound(let file, let what):
      "The command would have made the state file [\(file)] unusable: \(what). Nothing was changed."
        + " This is a fault of the program."
    case .foreign(let file, let found):
      "The file [\(file)] is not a state file of this kind: \(found). Nothing was changed."
        + " Move it away, or use another state folder."
    case .unsafeFolder(let path, let what):
      "The state folder [\(path)] cannot be used: \(what)."
    case .missingFolder(let path):
      "The state folder [\(path)] does not exist, and REHEARSAL_REQUIRE_STATE asks that it does."
    case .emptyFolder(let path):
      "There is no rehearsal in the state folder [\(path)], and REHEARSAL_REQUIRE_STATE asks that there is."
    case .noFolder:
      "There is no place for the state: set REHEARSAL_STATE, or HOME to an absolute path."
    case .system(let failure):
      "The state could not be read or written: \(failure.call) [\(failure.path)]: \(failure.reason)."
        + " Nothing was changed. \(failure.remedy)"
    case .uncertain(let failure):
      "The change was made, but it is not known whether it would survive a power loss: \(failure.call)"
        + " [\(failure.path)]: \(failure.reason). Look at the state before repeating the command."
    case .startedAfresh(let folder):
      "The rehearsal in [\(folder)] was started afresh or rolled back while the command's hooks ran. Nothing was changed."
        + " Look at its state, and repeat the command if it is still wanted."
    case .snapshotExists(let name):
      "The snapshot [\(name)] exists already."
    case .noSnapshot(let name):
      "The snapshot [\(name)] does not exist."
    case .badSnapshotName(let name):
      "The name [\(name)] cannot be given to a snapshot:"
        + " use up to 63 letters, digits, dashes, underscores and periods, beginning with a letter or digit."
    }
  }

  /// Whether the same command may succeed later although nobody mends anything.
  public var mayPass: Bool {
    if case .busy = self { true } else { false }
  }
}
