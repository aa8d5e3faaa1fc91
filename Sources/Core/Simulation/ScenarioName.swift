public import StoredForm

/// The situation in which a rehearsal starts.
public enum ScenarioName: String, CaseIterable, Stored, Sendable {
  /// USB flash drives and key servers, both in use: the default.
  case both
  /// Key servers only.
  case keyserver
  /// USB flash drives only.
  case usb
  /// Licensed, nothing set up.
  case new
  /// No licence for encryption.
  case unlicensed
  /// As `both`, the key servers in a multi-master configuration.
  case multimaster

  /// The scenario in words.
  public var summary: String {
    switch self {
    case .both: "USB flash drives and key servers, both in use"
    case .keyserver: "key servers in use, USB flash drives not"
    case .usb: "USB flash drives in use, no key servers"
    case .new: "licensed, nothing set up"
    case .unlicensed: "no encryption licence"
    case .multimaster: "as both, with multi-master key servers"
    }
  }
}
