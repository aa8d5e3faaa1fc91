internal import Simulation

/// How much of a history file belongs to a state, and the hash of just that much.
///
/// The hash rolls on: appending needs the hash so far, not what was hashed.
public struct HistoryExtent: Equatable, Sendable {
  /// The bytes that belong to the state.
  public let length: Int
  /// The hash of those bytes, in hexadecimal.
  let checksum: String

  /// No history yet.
  static let none = HistoryExtent(length: 0, checksum: FNV1a().hexadecimal)

  /// The extent once `bytes` have been appended.
  func appending(_ bytes: [UInt8]) -> HistoryExtent {
    var hash = FNV1a(continuing: UInt64(checksum, radix: 16) ?? 0)
    hash.add(bytes)
    return HistoryExtent(length: length + bytes.count, checksum: hash.hexadecimal)
  }

  /// Whether these are the bytes.
  func matches(_ bytes: ArraySlice<UInt8>) -> Bool {
    var hash = FNV1a()
    hash.add(bytes)
    return bytes.count == length && hash.hexadecimal == checksum
  }
}

extension HistoryExtent: Codable {
  /// Reads what `encode(to:)` writes; refuses unknown members.
  public init(from decoder: any Decoder) throws {
    var members = try MemberReader(decoder)
    length = try members.take("length")
    checksum = try members.take("checksum")
    try members.finish()
  }

  /// Writes every member.
  public func encode(to encoder: any Encoder) throws {
    var members = MemberWriter(encoder)
    try members.put("length", length)
    try members.put("checksum", checksum)
  }
}
