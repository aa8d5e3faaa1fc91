/// The rule for names that users give to objects (reference sheet 2.3).
public enum ObjectName {
  /// Whether a name may be given: letters, digits, spaces, periods, dashes and underscores, first a letter or underscore, no
  /// space at the end, at most 63 characters.
  public static func isAllowed(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard (1...63).contains(bytes.count), let first = bytes.first, let last = bytes.last, last != 0x20,
      isLetter(first) || first == UInt8(ascii: "_")
    else { return false }
    return bytes.allSatisfy { isLetter($0) || (0x30...0x39).contains($0) || " .-_".utf8.contains($0) }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}
