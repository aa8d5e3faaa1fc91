/// What a key server is good for at the moment.
public enum KeyServerStatus: String, Sendable {
  /// Every node reaches it, and it holds the key that the system expects of it.
  case online
  /// As online, but not every node reaches it.
  case degraded
  /// No node reaches it, or it lacks the expected key, or holds another one under its name.
  case offline
}
