/// What looking at a drive showed: the values of `encryption_state`. The first two are documented, the others recalled
/// (reference sheet 1.11).
public enum USBCheck: String, Sendable {
  /// It carries the current key.
  case validated
  /// It carries another system's key.
  case wrongSystem = "wrong_system"
  /// It carries an old key of this system.
  case wrongKey = "wrong_key"
  /// It could not be written.
  case keyError = "key_error"
}
