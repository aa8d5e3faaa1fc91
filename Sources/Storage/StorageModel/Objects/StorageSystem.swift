internal import Simulation
public import StoredForm

/// The emulated system itself.
public struct StorageSystem: Equatable, Sendable {
  /// Sixteen upper-case hexadecimal digits.
  public let id: String
  /// Its name, as an object's may be.
  public internal(set) var name: String
  /// The code level that it had when the rehearsal began; what it is now is `currentCodeLevel`.
  let codeLevel: String
  /// Whether every encryption licence is there.
  public internal(set) var isLicensed: Bool
  /// The key with which encryption was licensed, if one was typed in.
  public internal(set) var licenceKey: String?
  /// How many pools, arrays and the like are encrypted.
  public internal(set) var encryptedObjects: Int
  /// Whether it came up without a copy of its key and waits for one.
  public internal(set) var isLocked = false

  /// The code level of every system, whenever its rehearsal began: the one whose pages describe all that is offered here, the
  /// internal key and CipherTrust Manager among it.
  public static let currentCodeLevel = "8.7.3.0 (build rehearsal)"

  static let greatestObjectCount = 100_000

  /// The system of every scenario. Id and name are those of a system from which key-file names are known (reference sheet
  /// 5.1), so that the rehearsed output can be compared with real output. One that is given a name has an id that follows from
  /// it: no two systems have the same.
  static func emulated(_ name: String?, licensed: Bool, encryptedObjects: Int) -> StorageSystem {
    let number = name.map { String(FNV1a.hexadecimal(FNV1a.scattered("system/\($0)")).suffix(8)).uppercased() }
    return StorageSystem(
      id: "00000204\(number ?? "A0605F7E")", name: name ?? "FS5200", codeLevel: currentCodeLevel, isLicensed: licensed,
      encryptedObjects: encryptedObjects)
  }
}

extension StorageSystem: Stored {
  /// Reads what `stored` writes; refuses unknown members.
  public init(from value: JSONValue) throws(StoredFault) {
    var members = try MemberReader(value)
    id = try members.take("id")
    name = try members.take("name")
    codeLevel = try members.take("codeLevel")
    isLicensed = try members.take("isLicensed")
    licenceKey = try members.takeIfPresent("licenceKey")
    encryptedObjects = try members.take("encryptedObjects")
    isLocked = try members.take("isLocked")
    try members.finish()
  }

  /// Writes every member.
  public var stored: JSONValue {
    var members = MemberWriter()
    members.put("id", id)
    members.put("name", name)
    members.put("codeLevel", codeLevel)
    members.put("isLicensed", isLicensed)
    members.putIfPresent("licenceKey", licenceKey)
    members.put("encryptedObjects", encryptedObjects)
    members.put("isLocked", isLocked)
    return members.object
  }
}
