public import StoredForm

/// A way of keeping the system's master key.
public enum EncryptionMethod: String, CaseIterable, Stored, Sendable {
  /// On USB flash drives.
  case usb
  /// On key servers.
  case keyserver
  /// On paper: a key that a person types in.
  case recoverykey

  /// The methods whose copies of the key the system finds by itself.
  public static let keepers: [EncryptionMethod] = [.usb, .keyserver]

  /// The method as messages name it.
  public var title: String {
    switch self {
    case .usb: "USB flash drive"
    case .keyserver: "key server"
    case .recoverykey: "recovery key"
    }
  }
}
