public import Certificates
internal import Simulation
public import StoredForm

/// The makes of key servers that the system can use, of which one is enabled at most (reference sheet 1.8, 1.9).
public struct KeyServerTypes: Equatable, Sendable {
  /// The make that is enabled.
  public internal(set) var enabled: KeyServerType?
  /// The device group that the system belongs to on IBM's key servers.
  public internal(set) var deviceGroup = KeyServerTypes.usualDeviceGroup
  /// The certificate of the authority that signs the certificates of IBM's key servers.
  public internal(set) var isklmCertificate: Certificate?
  /// The certificate of the authority that signs the certificates of Thales key servers.
  public internal(set) var cipherTrustCertificate: Certificate?
  /// The user name that the system gives to Thales key servers.
  public internal(set) var userName: String?
  /// Whether a password is set besides. The password itself is kept nowhere.
  public internal(set) var isPasswordSet = false

  /// The device group unless told (reference sheet 1.8).
  static let usualDeviceGroup = "FLASHSYSTEM"

  /// The port unless told: that of KMIP (reference sheet 8.10).
  public static let usualPort = 5696

  /// Whether a device group may have this name: a letter, then letters, digits and underscores, 16 at most. The page forbids the
  /// underscore that its own example uses; the key server's documentation allows it.
  public static func isDeviceGroup(_ text: String) -> Bool {
    guard let first = text.utf8.first, isLetter(first), text.utf8.count <= 16 else { return false }
    return text.utf8.allSatisfy { isLetter($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "_") }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}

extension KeyServerTypes: Stored {
  /// Reads what `stored` writes; refuses unknown members.
  public init(from value: JSONValue) throws(StoredFault) {
    var members = try MemberReader(value)
    enabled = try members.takeIfPresent("enabled")
    deviceGroup = try members.take("deviceGroup")
    isklmCertificate = try members.takeIfPresent("isklmCertificate")
    cipherTrustCertificate = try members.takeIfPresent("cipherTrustCertificate")
    userName = try members.takeIfPresent("userName")
    isPasswordSet = try members.take("isPasswordSet")
    try members.finish()
  }

  /// Writes every member.
  public var stored: JSONValue {
    var members = MemberWriter()
    members.putIfPresent("enabled", enabled)
    members.put("deviceGroup", deviceGroup)
    members.putIfPresent("isklmCertificate", isklmCertificate)
    members.putIfPresent("cipherTrustCertificate", cipherTrustCertificate)
    members.putIfPresent("userName", userName)
    members.put("isPasswordSet", isPasswordSet)
    return members.object
  }
}
