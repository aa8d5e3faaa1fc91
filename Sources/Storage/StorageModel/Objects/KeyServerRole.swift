public import StoredForm

/// Whether a key server can make keys.
public enum KeyServerRole: String, Stored, Sendable {
  /// It makes keys.
  case master
  /// It serves keys that a master made, and makes none (reference sheet 8.10).
  case clone
}
