public import StoredForm

/// What can be made to go wrong in the storage family.
public enum StorageFault: String, CaseIterable, Stored, Sendable {
  /// A key server cannot be reached.
  case keyserverUnreachable = "keyserver-unreachable"
  /// A key server is gone, and its keys with it.
  case keyserverLost = "keyserver-lost"
  /// A key server holds another key under the current key's name.
  case keyserverDrift = "keyserver-drift"
  /// A certificate between the system and a key server is not accepted any more.
  case keyserverCertificate = "keyserver-certificate"
  /// The primary fails to make a key.
  case create
  /// Replication runs fail.
  case replication
  /// The internal key cannot be renewed.
  case internalKey = "internal-key"
  /// The answer to a change gets lost.
  case replyLost = "reply-lost"
  /// A USB flash drive fails while it is written.
  case usbWrite = "usb-write"
  /// A USB flash drive carries another system's key.
  case usbForeign = "usb-foreign"

  /// What the fault strikes.
  public enum Target: String, Sendable {
    /// A key server, by id or name.
    case keyServer = "key server"
    /// A USB flash drive, by label.
    case stick = "USB flash drive"
    /// Nothing in particular.
    case none = ""
  }

  /// What the fault strikes.
  public var target: Target {
    switch self {
    case .keyserverUnreachable, .keyserverLost, .keyserverDrift, .keyserverCertificate: .keyServer
    case .usbWrite, .usbForeign: .stick
    case .create, .replication, .internalKey, .replyLost: .none
    }
  }

  /// Whether it strikes a number of times, rather than lasting until it is cleared.
  public var isCounted: Bool { [.create, .replication, .internalKey, .replyLost, .usbWrite].contains(self) }

  /// What can be said of it besides.
  public var values: [String] {
    switch self {
    case .keyserverUnreachable: Node.allCases.map(\.name)
    case .keyserverCertificate: CertificateTrouble.allCases.map(\.rawValue)
    default: []
    }
  }

  /// What happens, in one sentence.
  public var summary: String {
    switch self {
    case .keyserverUnreachable: "Nobody reaches the key server; with -value node2, one node does not."
    case .keyserverLost: "The key server is gone and its keys erased; cleared, it comes back empty."
    case .keyserverDrift: "The key server holds another key under the current key's name."
    case .keyserverCertificate:
      "The key server's certificate, or with -value system the system's own, is no longer accepted."
    case .create: "The primary key server fails to make the key."
    case .replication: "Replication runs fail."
    case .internalKey: "The system fails to renew its internal key."
    case .replyLost:
      "The next change is made, but the command ends with status 255 and says nothing, as when an ssh session dies."
    case .usbWrite: "The USB flash drive fails while it is written."
    case .usbForeign: "The USB flash drive carries another system's key."
    }
  }
}
