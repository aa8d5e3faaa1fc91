internal import Simulation
public import StoredForm

/// What is stored of a password: enough to recognize it.
///
/// This protects nothing that matters. The only passwords there are belong to the two training administrators, and `lssim`
/// shows them. So the hash is deliberately simple, without any cryptography: a 64-bit FNV-1a hash of salt and password, mixed
/// with the salt four thousand times. What it is for is that no password stands in a file.
public struct PasswordHash: Equatable, Sendable {
  private let salt: String
  private let hash: String

  private static let rounds: UInt64 = 4000

  /// The hash of a password under a salt.
  init(of password: String, salt: String) {
    self.salt = salt
    hash = PasswordHash.stretched(password, salt)
  }

  /// Whether a password is the one that was hashed.
  func matches(_ password: String) -> Bool { PasswordHash.stretched(password, salt) == hash }

  private static func stretched(_ password: String, _ salt: String) -> String {
    let grain = FNV1a.scattered(salt)
    var bits = FNV1a.scattered("\(salt)/\(password)")
    var round: UInt64 = 0
    while round < rounds {
      bits = FNV1a.mixed(bits ^ (grain &+ round))
      round += 1
    }
    return FNV1a.hexadecimal(bits)
  }
}

extension PasswordHash: Stored {
  /// Reads what `stored` writes; refuses unknown members.
  public init(from value: JSONValue) throws(StoredFault) {
    var members = try MemberReader(value)
    salt = try members.take("salt")
    hash = try members.take("hash")
    try members.finish()
  }

  /// Writes every member.
  public var stored: JSONValue {
    var members = MemberWriter()
    members.put("salt", salt)
    members.put("hash", hash)
    return members.object
  }
}
