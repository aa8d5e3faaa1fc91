public import Platform

/// Why the state could not be read or written. In every case but `uncertain` the state on disk is what it was.
public enum StoreError: Error, Equatable, Sendable {
  /// Another command kept the folder locked for that many seconds.
  case busy(folder: String, seconds: Int)
  /// The file is not what this program wrote and not a well-formed edit of it.
  case damaged(file: String, what: String, remedy: String)
  /// The file was written by a later version of the program.
  case newer(file: String, found: Int, known: Int)
  /// The change would have led to a state that cannot be: a fault of this program.
  case unsound(file: String, what: String)
  /// The file belongs to something else; what it is follows a colon.
  case foreign(file: String, found: String)
  /// The folder is not one that state may be kept in.
  case unsafeFolder(path: String, what: String)
  /// A folder that had to be there is not.
  case missingFolder(path: String)
  /// The folder is there, but no rehearsal is in it, although one is required.
  case emptyFolder(path: String)
  /// No place for the folder can be told from the environment.
  case noFolder
  /// A system call failed.
  case system(SystemFailure)
  /// The change was made, but whether it would survive a power loss is not known.
  case uncertain(SystemFailure)
  /// A fresh scenario or a rollback came between two parts of one command.
  case startedAfresh(folder: String)
  /// A snapshot of that name is there already.
  case snapshotExists(String)
  /// There is no snapshot of that name.
  case noSnapshot(String)
  /// A name that a snapshot cannot have.
  case badSnapshotName(String)

  /// One case of each kind, with its variable parts standing for themselves: the message table is made from these.
  public static let samples: [StoreError] = [
    .busy(folder: "{folder}", seconds: 10), .damaged(file: "{file}", what: "{what is wrong}", remedy: "{what to do}."),
    .newer(file: "{file}", found: 2, known: 1), .unsound(file: "{file}", what: "{what is wrong}"),
    .foreign(file: "{file}", found: "{what it is}"),
    .unsafeFolder(path: "{folder}", what: "{what is wrong}"), .missingFolder(path: "{folder}"),
    .emptyFolder(path: "{folder}"), .noFolder,
    .system(SystemFailure(call: "{call}", path: "{file}", number: 5)),
    .uncertain(SystemFailure(call: "{call}", path: "{file}", number: 5)), .snapshotExists("{name}"),
    .noSnapshot("{name}"), .badSnapshotName("{name}"), .startedAfresh(folder: "{folder}"),
  ]
}
