internal import CommandKit

/// Writes text so that mdoc shows it as it is.
enum Mdoc {
  /// A paragraph: each sentence begins a line, as mdoc wants it.
  static func paragraph(_ text: String) -> [String] {
    var sentences: [[String]] = [[]]
    for word in text.split(separator: " ") {
      sentences[sentences.count - 1].append(prose(word))
      if isEnd(word) { sentences.append([]) }
    }
    return sentences.flatMap { Folding.lines($0, width: 78) }.map(line)
  }

  private static func isEnd(_ word: Substring) -> Bool {
    guard !isOptionWithMark(word), let last = word.last(where: { $0 != ")" }) else { return false }
    return ".?!".contains(last)
  }

  /// Whether a word is an option whose name ends like a question.
  private static func isOptionWithMark(_ word: Substring) -> Bool { word.hasPrefix("-") && word.hasSuffix("?") }

  /// A line of a literal display.
  static func literal(_ text: String) -> String { line(text.map(literal).joined()) }

  /// Words that follow a macro, each an argument of it.
  static func arguments(_ words: [String]) -> String { words.map(argument).joined(separator: " ") }

  /// A word that follows a macro.
  static func argument(_ word: String) -> String {
    // A lone sign would be taken for punctuation, a short capitalised word for a macro.
    let isSign = word.count == 1 && !(word.first?.isLetter ?? false) && !(word.first?.isNumber ?? false)
    let isMacro = (2...3).contains(word.count) && (word.first?.isUppercase ?? false)
    return (isSign || isMacro ? "\\&" : "") + word.map(literal).joined() + (word.hasSuffix("?") ? "\\&" : "")
  }

  private static func line(_ text: String) -> String {
    text.hasPrefix(".") || text.hasPrefix("'") ? "\\&" + text : text
  }

  /// A dash that begins a word is an option's, and so is one in the name of a file; another is a hyphen.
  private static func prose(_ word: Substring) -> String {
    let isName = word.dropLast().contains { "./_=".contains($0) }
    guard word.hasPrefix("-") || isName else { return word.map(sign).joined() }
    return word.map { $0 == "-" ? "\\-" : sign($0) }.joined() + (isOptionWithMark(word) ? "\\&" : "")
  }

  private static func sign(_ character: Character) -> String {
    switch character {
    case "\\": "\\e"
    case "`": "\\(ga"
    case "^": "\\(ha"
    case "~": "\\(ti"
    default: String(character)
    }
  }

  private static func literal(_ character: Character) -> String {
    switch character {
    case "-": "\\-"
    case "'": "\\(aq"
    case "\"": "\\(dq"
    default: sign(character)
    }
  }
}
