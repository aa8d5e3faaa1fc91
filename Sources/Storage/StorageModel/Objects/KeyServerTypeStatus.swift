/// Where the use of a make of key servers stands (reference sheet 1.8; the meaning of the words is inferred).
public enum KeyServerTypeStatus: String, Sendable {
  /// It is not enabled.
  case disabled
  /// It is enabled, and no key of it is in force.
  case enabledInactive = "enabled_inactive"
  /// It is enabled, and a new key waits for its commit.
  case prepared
  /// It is enabled, and a key is in force.
  case enabledActive = "enabled_active"
}
