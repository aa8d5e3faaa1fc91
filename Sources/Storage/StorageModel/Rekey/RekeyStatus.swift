/// Where the rekey of a method stands: the values of `usb_rekey`, `keyserver_rekey` and `recovery_key_rekey` (reference sheet 1.1).
public enum RekeyStatus: String, Sendable {
  /// No rekey is under way, and there is no key.
  case noKey = "no_key"
  /// No rekey is under way, and a key is in force.
  case no
  /// A new key waits for its commit.
  case prepared
  /// A new key is being made; only where such states are shown [G11].
  case preparing
  /// A new key is coming into force; only where such states are shown [G11].
  case committing
  /// A new recovery key has been typed back and waits for its commit.
  case confirmed
}
