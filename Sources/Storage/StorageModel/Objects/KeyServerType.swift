public import StoredForm

/// The make of a key server.
public enum KeyServerType: String, Stored, CaseIterable, Sendable {
  /// IBM Security Key Lifecycle Manager and its successor.
  case isklm
  /// Thales CipherTrust Manager.
  case ciphertrustmanager
}
