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
  var title: String {
    switch self {
    case .usb: "USB flash drive encryption"
    case .keyserver: "key server encryption"
    case .recoverykey: "the recovery key"
    }
  }

  /// Its key as messages name it.
  var keyTitle: String {
    switch self {
    case .usb: "USB flash drive key"
    case .keyserver: "key server key"
    case .recoverykey: "recovery key"
    }
  }
}
