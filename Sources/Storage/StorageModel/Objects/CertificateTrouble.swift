public import StoredForm

/// Whose certificate is not accepted any more between the system and a key server.
public enum CertificateTrouble: String, Stored, CaseIterable, Sendable {
  /// The key server's: the system does not accept it. Storing the server's new certificate mends it.
  case server
  /// The system's: the key server does not accept it. It is mended on the key server's side.
  case system
}
