internal import Simulation
public import StoredForm

/// How much of a history file belongs to a state, and the hash of just that much.
///
/// The hash rolls on: appending needs the hash so far, not what was hashed.
public struct HistoryExtent: Equatable, Sendable {
  /// The bytes that belong to the state.
  public let length: Int
  /// The hash of those bytes, in hexadecimal. It is not called a checksum: blanking every `checksum` of a file, as an editor's
  /// replacement does, must blank the file's alone.
  let hash: String

  /// No history yet.
  static let none = HistoryExtent(length: 0, hash: FNV1a().hexadecimal)

  /// The extent once `bytes` have been appended.
  func appending(_ bytes: [UInt8]) -> HistoryExtent {
    var rolling = FNV1a(continuing: UInt64(hash, radix: 16) ?? 0)
    rolling.add(bytes)
    return HistoryExtent(length: length + bytes.count, hash: rolling.hexadecimal)
  }

  /// Whether there can be such an extent at all.
  var isPossible: Bool {
    length > 0 ? hash == FNV1a.hexadecimal(UInt64(hash, radix: 16) ?? 0) : self == .none
  }

  /// Whether these are the bytes.
  func matches(_ bytes: ArraySlice<UInt8>) -> Bool {
    var rolling = FNV1a()
    rolling.add(bytes)
    return bytes.count == length && rolling.hexadecimal == hash
  }
}

extension HistoryExtent: Stored {
  /// Reads what `stored` writes; refuses unknown members.
  public init(from value: JSONValue) throws(StoredFault) {
    var members = try MemberReader(value)
    length = try members.take("length")
    hash = try members.take("hash")
    try members.finish()
  }

  /// Writes every member.
  public var stored: JSONValue {
    var members = MemberWriter()
    members.put("length", length)
    members.put("hash", hash)
    return members.object
  }
}
