internal import Simulation
public import StoredForm

/// What is stored of a password: enough to recognize it.
///
/// This protects nothing that matters. The only passwords there are belong to the two training administrators, and `lssim`
/// shows them. So it is one SHA-256 of salt and password, and nothing that makes guessing slow. What it is for is that no
/// password stands in a file.
public struct PasswordHash: Equatable, Sendable {
  private let salt: String
  private let hash: String

  /// The hash of a password under a salt.
  init(of password: String, salt: String) {
    self.salt = salt
    hash = PasswordHash.hash(password, salt)
  }

  /// Whether a password is the one that was hashed.
  func matches(_ password: String) -> Bool { PasswordHash.hash(password, salt) == hash }

  private static func hash(_ password: String, _ salt: String) -> String {
    let digits = Array("0123456789abcdef")
    let bytes = SHA256.hash(Array("\(salt)/\(password)".utf8))
    return String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
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
