/// Folds text into lines.
public enum Folding {
  /// Puts words, with a space between them, into lines of at most `width` characters. A word that is longer has a line of its
  /// own.
  public static func lines(_ words: some Sequence<String>, width: Int) -> [String] {
    var lines: [String] = []
    for word in words {
      if let last = lines.last, last.count + 1 + word.count <= width {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(word)
      }
    }
    return lines
  }

  /// Folds a paragraph between its spaces.
  public static func lines(_ paragraph: String, width: Int) -> [String] {
    lines(paragraph.split(separator: " ").map(String.init), width: width)
  }
}
