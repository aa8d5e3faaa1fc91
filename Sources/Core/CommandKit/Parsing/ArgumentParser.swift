/// Reads a command line as the real system does (reference sheet 2.2).
///
/// Contract.
/// - A word that begins with `-` is a parameter; `-name=value` is `-name value`, and `-name=` is `-name` with an empty value, or
///   just `-name` if it takes none.
/// - A parameter's value is the next word, unless that begins with `-`.
/// - The object is the last word, and only the last. After `--` as the last word but one it may begin with `-`; `--` as the
///   last word means nothing.
/// - Every value is printable ASCII of at most 2176 bytes.
/// - The first fault found from left to right is told, then the first rule that is broken, in the order of the spec.
public struct ArgumentParser: Sendable {
  private let spec: CommandSpec
  static let greatestLength = 2176

  /// A parser for a command.
  public init(_ spec: CommandSpec) {
    self.spec = spec
  }

  /// Reads the words after the command's name.
  public func parse(_ words: [String]) throws(UsageError) -> Arguments {
    var arguments = Arguments()
    var position = 0
    while position < words.count {
      let word = words[position]
      position += 1
      if word == "--" {
        if position == words.count { break }
        guard position == words.count - 1 else { throw .unexpectedWord(Self.shown(words[position])) }
        try give(operand: words[position], to: &arguments)
        position += 1
      } else if word.hasPrefix("-"), word != "-" {
        let (name, attached) = Self.split(word.dropFirst())
        let option = try option(named: name)
        var value: String?
        if option.takesValue {
          value = attached ?? Self.value(at: &position, of: words)
          guard let value else { throw .missingParameter }
          try Self.requireFit(value)
        } else if let attached, !attached.isEmpty {
          throw .unexpectedWord(Self.shown(attached))
        }
        try arguments.give(option, value)
      } else {
        guard position == words.count || words[position...] == ["--"] else { throw .unexpectedWord(Self.shown(word)) }
        try give(operand: word, to: &arguments)
      }
    }
    try RuleCheck(arguments).require(spec)
    return arguments
  }

  private func give(operand word: String, to arguments: inout Arguments) throws(UsageError) {
    guard let operand = spec.operand else { throw .unexpectedWord(Self.shown(word)) }
    try Self.requireFit(word)
    try arguments.give(operand: word, operand)
  }

  private func option(named name: String) throws(UsageError) -> OptionSpec {
    guard let option = spec.allOptions.first(where: { $0.name == name }) else { throw .unsupported(Self.shown(name)) }
    return option
  }

  private static func split(_ word: Substring) -> (name: String, attached: String?) {
    guard let sign = word.firstIndex(of: "=") else { return (String(word), nil) }
    return (String(word[..<sign]), String(word[word.index(after: sign)...]))
  }

  private static func value(at position: inout Int, of words: [String]) -> String? {
    guard position < words.count, !words[position].hasPrefix("-") || words[position] == "-" else { return nil }
    position += 1
    return words[position - 1]
  }

  private static func requireFit(_ value: String) throws(UsageError) {
    guard value.utf8.count <= greatestLength else { throw .tooLong }
    guard value.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) else { throw .notASCII }
  }

  /// A word as a message may show it: on one line, and not too long.
  static func shown(_ word: String) -> String {
    let safe = word.unicodeScalars.prefix(100).map { (0x20...0x7E).contains($0.value) ? Character($0) : "?" }
    return String(safe) + (word.unicodeScalars.count > 100 ? "..." : "")
  }
}
