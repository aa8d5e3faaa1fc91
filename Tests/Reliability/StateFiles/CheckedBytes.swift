import Simulation

@testable import StateStore

/// The bytes of a state file, with another checksum.
enum CheckedBytes {
  /// With an empty checksum, as a person leaves it who edited the rest on purpose; nil if there is no place for one.
  static func blanked(_ bytes: [UInt8]) -> [UInt8]? {
    Checksum.place(in: bytes).map { Array(bytes[..<$0.lowerBound] + bytes[$0.upperBound...]) }
  }

  /// With the checksum that is right; nil if there is no place for one.
  static func filled(_ bytes: [UInt8]) -> [UInt8]? {
    Checksum.place(in: bytes).map {
      bytes[..<$0.lowerBound] + Array(Checksum.of(bytes, without: $0).utf8) + bytes[$0.upperBound...]
    }
  }
}
