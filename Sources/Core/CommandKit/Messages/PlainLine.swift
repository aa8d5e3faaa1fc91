/// A text as one line that a terminal only shows: the names of files and what stands in them are not ours, and could hold ends
/// of lines, or what a terminal obeys.
enum PlainLine {
  /// The text with a question mark, as `ls` has it, in the place of each character that is not to be seen.
  static func of(_ text: String) -> String {
    guard !text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) else { return text }
    var line = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { line.append(isShown(scalar) ? scalar : "?") }
    return String(line)
  }

  /// Control characters, ends of lines and paragraphs, and what turns the direction of writing are not.
  private static func isShown(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case ..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069: false
    default: true
    }
  }
}
