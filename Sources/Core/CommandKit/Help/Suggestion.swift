/// What was perhaps meant by a word of a command line that is not understood, or what it lacks.
///
/// Contract. It is one of the words that the command takes, never a word of the command line: that might be a secret.
struct Suggestion {
  private let spec: CommandSpec
  private let words: [String]

  init(_ spec: CommandSpec, _ words: [String]) {
    self.spec = spec
    self.words = words
  }

  /// A line for a person; nil if nothing is near.
  func line(for error: UsageError) -> String? {
    switch error {
    case .unsupported(let name): option(like: name)
    case .invalidData(let value): keyword(like: value)
    case .unexpectedWord(let word): option(named: word)
    case .missingParameter: MissingParameter(spec, words).line
    default: nil
    }
  }

  /// The line for a command that does not exist.
  static func line(forCommand name: String, among names: [String]) -> String? {
    Nearest.word(to: name, among: names).map(question)
  }

  private func option(like name: String) -> String? {
    let typed = String(name.drop { $0 == "-" })
    if typed == "help" { return Self.question("-h") }
    return option(named: typed)
      ?? Nearest.word(to: typed, among: spec.allOptions.map(\.name)).map { Self.question("-\($0)") }
  }

  /// An option without its dash, or with two.
  private func option(named word: String) -> String? {
    spec.allOptions.contains { $0.name == word } ? Self.question("-\(word)") : nil
  }

  /// The nearest of the words that the option takes whose value this is.
  private func keyword(like value: String) -> String? {
    for (place, word) in words.enumerated() where ArgumentParser.isParameter(word) {
      let (name, attached) = ArgumentParser.split(word)
      let given = attached ?? (place + 1 < words.count ? words[place + 1] : "")
      guard given == value, let option = spec.allOptions.first(where: { $0.name == name }), !option.isSecret,
        case .words(let keywords) = option.completion
      else { continue }
      return Nearest.word(to: value, among: keywords).map(Self.question)
    }
    return nil
  }

  private static func question(_ word: String) -> String { "Did you mean \(word)?" }
}
