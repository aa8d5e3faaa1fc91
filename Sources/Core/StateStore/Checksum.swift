internal import Simulation

/// The checksum of a state file, which stands in the file itself as the value of its first member.
enum Checksum {
  /// Where the value of the leading `"checksum"` member stands; nil if the file does not begin with one.
  static func place(in bytes: [UInt8]) -> Range<Int>? {
    var position = 0
    func skipSpace() {
      while position < bytes.count, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[position]) { position += 1 }
    }
    func skip(_ token: String) -> Bool {
      skipSpace()
      guard bytes[position...].starts(with: token.utf8) else { return false }
      position += token.utf8.count
      return true
    }
    guard skip("{"), skip("\"checksum\""), skip(":"), skip("\"") else { return nil }
    let start = position
    guard let end = bytes[start...].prefix(64).firstIndex(of: UInt8(ascii: "\"")) else { return nil }
    return start..<end
  }

  /// The hash of a file's bytes, those of the checksum itself left out.
  static func of(_ bytes: [UInt8], without place: Range<Int>) -> String {
    var hash = FNV1a()
    hash.add(bytes[..<place.lowerBound])
    hash.add(bytes[place.upperBound...])
    return hash.hexadecimal
  }
}
