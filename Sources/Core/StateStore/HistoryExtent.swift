internal import Simulation

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

extension HistoryExtent: Codable {
  /// Reads what `encode(to:)` writes; refuses unknown members.
  public init(from decoder: any Decoder) throws {
    var members = try MemberReader(decoder)
    length = try members.take("length")
    hash = try members.take("hash")
    try members.finish()
  }

  /// Writes every member.
  public func encode(to encoder: any Encoder) throws {
    var members = MemberWriter(encoder)
    try members.put("length", length)
    try members.put("hash", hash)
  }
}
