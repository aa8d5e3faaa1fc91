import TestSupport

/// A system call that concerns what is on the disk, read from a trace.
enum DiskCall {
  case open(number: Int, base: Int?, name: String, creates: Bool, truncates: Bool)
  case write(number: Int, bytes: [UInt8])
  case truncate(number: Int, length: Int)
  case sync(number: Int)
  case close(number: Int)
  case makeFolder(base: Int?, name: String)
  case remove(base: Int?, name: String)
  case rename(base: Int?, name: String, other: Int?, newName: String)
  case link(base: Int?, name: String, other: Int?, newName: String)

  /// Has strace tell all strings in full.
  static let options = ["-xx", "-s", "10000000"]

  /// The call that a line of a trace tells of; nil if it failed, was not made, or does not concern the disk's contents.
  init?(_ call: SystemCall) {
    let pieces = call.line.split(separator: "\"", omittingEmptySubsequences: false)
    let strings = pieces.indices.filter { $0 % 2 == 1 }.map { Self.bytes(pieces[$0]) }
    let names = strings.map { String(decoding: $0, as: UTF8.self) }
    let numbers = pieces.indices.filter { $0 % 2 == 0 }.map { pieces[$0] }
    let last = numbers.last ?? ""
    guard let mark = last.lastIndex(of: "="), let result = Self.number(last[mark...].dropFirst(2)), result >= 0 else {
      return nil
    }
    let first = Self.number((numbers.first ?? "").drop { $0 != "(" }.dropFirst())
    let second = numbers.count > 1 ? Self.number(numbers[1].drop { $0 != " " }.dropFirst()) : nil
    switch call.name {
    case "openat" where names.count == 1:
      self = .open(
        number: result, base: first, name: names[0], creates: last.contains("O_CREAT"),
        truncates: last.contains("O_TRUNC"))
    case "write" where strings.count == 1:
      guard let first else { return nil }
      self = .write(number: first, bytes: Array(strings[0].prefix(result)))
    case "ftruncate":
      guard let first, let length = Self.number(last.drop { $0 != " " }.dropFirst()) else { return nil }
      self = .truncate(number: first, length: length)
    case "fsync", "fdatasync":
      guard let first else { return nil }
      self = .sync(number: first)
    case "close":
      guard let first else { return nil }
      self = .close(number: first)
    case "mkdir", "mkdirat": self = .makeFolder(base: first, name: names[0])
    case "unlink", "unlinkat", "rmdir": self = .remove(base: first, name: names[0])
    case "rename", "renameat", "renameat2":
      self = .rename(base: first, name: names[0], other: second, newName: names[1])
    case "link", "linkat": self = .link(base: first, name: names[0], other: second, newName: names[1])
    default: return nil
    }
  }

  /// For messages.
  var short: String {
    if case .write(let number, let bytes) = self { "write \(number), \(bytes.count) bytes" } else { "\(self)" }
  }

  private static func number(_ text: Substring) -> Int? { Int(text.prefix { $0.isNumber || $0 == "-" }) }

  /// The bytes of `\x66\x6f`.
  private static func bytes(_ text: Substring) -> [UInt8] {
    let all = Array(text.utf8)
    return stride(from: 0, to: all.count - all.count % 4, by: 4).map { digit(all[$0 + 2]) << 4 | digit(all[$0 + 3]) }
  }

  private static func digit(_ byte: UInt8) -> UInt8 { byte < 0x40 ? byte - 0x30 : (byte | 0x20) - 0x61 + 10 }
}
