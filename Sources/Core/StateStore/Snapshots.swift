/// The names of snapshots and of the folder that holds them.
enum Snapshots {
  /// The folder, inside the state folder, that holds a folder a snapshot.
  static let folder = "snapshots"
  /// The folder, inside that, of a snapshot in the making. No snapshot can have this name.
  static let draft = ".new"

  /// Whether a snapshot may have this name. It is the name of a folder, so nothing in it may lead elsewhere.
  static func isName(_ name: String) -> Bool {
    let bytes = Array(name.utf8)
    guard (1...63).contains(bytes.count), let first = bytes.first, isLetterOrDigit(first) else { return false }
    return bytes.allSatisfy { isLetterOrDigit($0) || "-_.".utf8.contains($0) }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}
