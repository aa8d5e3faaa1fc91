internal import Simulation

/// How much of a history file belongs to a state, and the hash of just that much.
///
/// The hash rolls on: appending needs the hash so far, not what was hashed.
public struct HistoryExtent: Codable, Equatable, Sendable {
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

  /// Whether there can be such an extent at all.
  var isPossible: Bool {
    length >= 0 && checksum == FNV1a.hexadecimal(UInt64(checksum, radix: 16) ?? 0)
  }

  /// Whether these are the bytes.
  func matches(_ bytes: some Collection<UInt8>) -> Bool {
    var hash = FNV1a()
    hash.add(bytes)
    return bytes.count == length && hash.hexadecimal == checksum
  }
}
