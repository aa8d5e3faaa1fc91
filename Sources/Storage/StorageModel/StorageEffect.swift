/// What happens by itself in the storage family.
public enum StorageEffect: String, Codable, Equatable, Sendable {
  /// The scheduled replication runs.
  case replicate
}
