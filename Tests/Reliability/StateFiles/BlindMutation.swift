import TestSupport

/// A change of a file's bytes by something that knows nothing of what they mean: a disk, a copy that was cut off, an editor.
enum BlindMutation {
  /// Other bytes, changed at one to three places.
  ///
  /// - Parameters:
  ///   - bytes: the file's.
  ///   - other: those of another file, of which parts may get in.
  ///   - random: where chance comes from.
  /// - Returns: the changed bytes, which by chance may be the same.
  static func mutated(_ bytes: [UInt8], with other: [UInt8], using random: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<[1, 1, 2, 3][Int.random(in: 0..<4, using: &random)] { step(&bytes, other, using: &random) }
    return bytes
  }

  private static func step(_ bytes: inout [UInt8], _ other: [UInt8], using random: inout SeededGenerator) {
    guard !bytes.isEmpty else { return bytes = Array(piece(of: other, using: &random)) }
    let place = Int.random(in: bytes.indices, using: &random)
    let end = min(
      bytes.count, place + Int.random(in: 1...[2, 20, 2000][Int.random(in: 0..<3, using: &random)], using: &random))
    switch Int.random(in: 0..<13, using: &random) {
    case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    case 1: bytes[place] = UInt8.random(in: .min ... .max, using: &random)
    case 2: bytes.removeSubrange(place..<end)
    case 3: bytes.removeSubrange(place...)
    case 4: bytes.insert(contentsOf: junk.randomElement(using: &random) ?? [], at: place)
    case 5: bytes.insert(contentsOf: piece(of: bytes, using: &random), at: place)
    case 6: bytes.replaceSubrange(place..<end, with: [UInt8](repeating: 0, count: end - place))
    case 7: bytes = bytes[..<place] + Array(piece(of: other, using: &random))
    case 8: bytes.replaceSubrange(place..<end, with: piece(of: other, using: &random))
    case 9: changeNumber(&bytes, near: place, using: &random)
    case 10: changeLines(&bytes, using: &random)
    case 11: bytes.insert(contentsOf: Array(repeating: UInt8(ascii: "["), count: 5000), at: place)
    default: bytes.swapAt(place, Int.random(in: bytes.indices, using: &random))
    }
  }

  private static func piece(of bytes: [UInt8], using random: inout SeededGenerator) -> ArraySlice<UInt8> {
    guard !bytes.isEmpty else { return [] }
    let start = Int.random(in: bytes.indices, using: &random)
    return bytes[start..<min(bytes.count, start + Int.random(in: 1...3000, using: &random))]
  }

  /// Puts another number in the place of the next one.
  private static func changeNumber(_ bytes: inout [UInt8], near place: Int, using random: inout SeededGenerator) {
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    guard let start = bytes[place...].firstIndex(where: digits.contains) else { return }
    let end = bytes[start...].firstIndex { !digits.contains($0) } ?? bytes.count
    bytes.replaceSubrange(start..<end, with: numbers.randomElement(using: &random)?.utf8 ?? "".utf8)
  }

  /// Leaves a line out, has it twice, or puts it elsewhere.
  private static func changeLines(_ bytes: inout [UInt8], using random: inout SeededGenerator) {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    let (from, to) = (Int.random(in: lines.indices, using: &random), Int.random(in: lines.indices, using: &random))
    switch Int.random(in: 0..<3, using: &random) {
    case 0: lines.remove(at: from)
    case 1: lines.insert(lines[from], at: to)
    default: lines.swapAt(from, to)
    }
    bytes = Array(lines.joined(separator: [0x0A]))
  }

  private static let numbers = [
    "0", "-1", "00", "1e9", "1.5", "-0", "9223372036854775807", "9223372036854775808", "-9223372036854775809",
    String(repeating: "9", count: 5000), "1e999", "0x10", "NaN",
  ]

  private static let junk: [[UInt8]] =
    [
      [0], [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xEF, 0xBB, 0xBF], [0x0D], [0x1B],
    ]
    + [
      "\"", "{", "}", "[", "]", ",", ":", "-", "\\", "\\u0000", "\\ud800", "null", "true", "{}", "\"x\":1,", "\u{2028}",
    ].map { Array($0.utf8) }
}
