/// When hooks run: the names of the folders in `hooks/`.
public enum HookPhase: String, CaseIterable, Sendable {
  /// Before a new key is made.
  case preRekey = "pre-rekey.d"
  /// When the new key exists and is not yet in use: the moment at which a backup holds it.
  case preCommit = "pre-commit.d"
  /// After the commit.
  case postRekey = "post-rekey.d"
}
