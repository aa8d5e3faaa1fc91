internal import CommandKit

/// Writes text so that mdoc shows it as it is.
enum Mdoc {
  /// A paragraph: each sentence begins a line, as mdoc wants it, and so does each reference to a page such as chsim(1).
  static func paragraph(_ text: String) -> [String] {
    var lines: [String] = []
    var sentence: [String] = []
    func endLine() {
      lines += Folding.lines(sentence, width: 78).map(line)
      sentence = []
    }
    for word in text.split(separator: " ") {
      if let macro = reference(word) {
        endLine()
        lines.append(macro)
      } else {
        sentence.append(prose(word))
        if isEnd(word) { endLine() }
      }
    }
    endLine()
    return lines
  }

  /// The macro for a word that refers to a page, with the signs that follow it; nil for any other word.
  static func reference(_ word: some StringProtocol) -> String? {
    guard let bracket = word.firstIndex(of: "("), let end = word[bracket...].firstIndex(of: ")") else { return nil }
    let name = word[..<bracket]
    let section = word[word.index(after: bracket)..<end]
    let signs = word[word.index(after: end)...]
    let isName = name.first?.isLetter ?? false && name.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "-" }
    guard isName, ["1", "5", "7"].contains(String(section)), signs.allSatisfy({ ".,;:)".contains($0) }) else {
      return nil
    }
    return ([".Xr", String(name), String(section)] + signs.map(String.init)).joined(separator: " ")
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
