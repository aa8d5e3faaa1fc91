public import CommandKit
public import StateStore

extension StoreError {
  /// The message, with what it means and what to do.
  public var entry: MessageEntry {
    let (meaning, remedy) = explanation
    return MessageEntry(code, text, .ours, meaning: meaning, remedy: remedy)
  }

  private var explanation: (meaning: String, remedy: String) {
    switch self {
    case .busy:
      (
        "Only one command at a time changes the state; another did not end in time.",
        "Repeat the command. REHEARSAL_LOCK_TIMEOUT sets how many seconds a command waits."
      )
    case .damaged:
      (
        "The file is not what this program wrote, or not a well-formed edit of it. It is never mended or reset.",
        "The message names the command that goes back to the previous generation. After an edit, set checksum to \"\"."
      )
    case .newer: ("A later version of the program wrote the file.", "Use that version, or another state folder.")
    case .unsound:
      (
        "What the command would have written could not have been read again. This must not happen.",
        "Report it, with the command and a copy of the state folder."
      )
    case .foreign: ("Something else stands in the file's place.", "Move it away, or use another state folder.")
    case .unsafeFolder:
      ("State is kept only in a folder of the user's own that nobody else may write to.", "Use another folder.")
    case .missingFolder:
      (
        "A mistyped path would show a healthy system; REHEARSAL_REQUIRE_STATE guards against that.",
        "Correct REHEARSAL_STATE, or create the folder and begin a rehearsal there: mkdir, then chsim -scenario both."
      )
    case .emptyFolder:
      (
        "A mistyped path would show a healthy system; REHEARSAL_REQUIRE_STATE guards against that.",
        "Correct REHEARSAL_STATE, or begin a rehearsal there: chsim -scenario both."
      )
    case .noFolder: ("The environment names no folder.", "Set REHEARSAL_STATE.")
    case .system: ("The operating system refused a call.", "Mend what the message says, and repeat the command.")
    case .uncertain:
      (
        "The new state is in place, but the disk did not confirm it.",
        "Look at the state before repeating the command; the change is not to be made twice."
      )
    case .startedAfresh:
      (
        "What the command had found before its hooks ran is not what is there now.",
        "Look at the state, and repeat the command if it is still wanted."
      )
    case .snapshotExists: ("A snapshot is never overwritten.", "Use another name.")
    case .noSnapshot: ("No snapshot has this name.", "lssim lists the snapshots.")
    case .badSnapshotName: ("A snapshot's name is the name of a folder.", "Use another name.")
    }
  }
}
