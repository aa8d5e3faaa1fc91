/// What a shell offers for a word.
public enum Completion: Sendable, Equatable {
  /// Nothing.
  case none
  /// These words.
  case words([String])
  /// The names of files.
  case files
  /// The second fields of what this command lists with `-nohdr -delim :`, that is the objects' names.
  case names(listedBy: String)
  /// The first fields of that, the objects' ids.
  case ids(listedBy: String)
  /// What the command itself lists with `-filtervalue?`, each with a `=` behind it.
  case filters
}
