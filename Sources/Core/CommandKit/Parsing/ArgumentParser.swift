/// Reads a command line as the real system does (reference sheet 2.2).
///
/// Contract.
/// - A word that begins with `-` is a parameter; `-name=value` is `-name value`, and `-name=` is just `-name`, so
///   that an empty value is a missing one.
/// - A parameter's value is the next word, unless that begins with `-` and is no number. Where the value may be left out and the command takes
///   an object, the last word is the object, not the value.
/// - The object is the last word, and only the last. After `--` as the last word but one it may begin with `-`; `--` as the
///   last word means nothing.
/// - Every value is printable ASCII of at most 2176 bytes.
/// - The first fault found from left to right is told, then the first rule that is broken, in the order of the spec.
/// - A command that takes a secret shows no word back that might be the secret in the wrong place.
public struct ArgumentParser: Sendable {
  let spec: CommandSpec
  static let greatestLength = 2176

  /// A parser for a command.
  public init(_ spec: CommandSpec) {
    self.spec = spec
  }

  /// Reads the words after the command's name.
  ///
  /// - Parameters:
  ///   - words: the words.
  ///   - objectAnywhere: whether the object may stand before parameters too.
  /// - Returns: what they say.
  /// - Throws: the first fault.
  public func parse(_ words: [String], objectAnywhere: Bool = false) throws(UsageError) -> Arguments {
    let arguments = try read(words, objectAnywhere: objectAnywhere)
    try RuleCheck(arguments).require(spec)
    return arguments
  }

  /// Reads the words whatever the rules of the command say of them.
  func read(_ words: [String], objectAnywhere: Bool = false) throws(UsageError) -> Arguments {
    var arguments = Arguments()
    var rest = words[...]
    while let word = rest.popFirst() {
      if word == "--" {
        guard let object = rest.popFirst() else { break }
        guard rest.isEmpty, arguments.operand == nil else { throw unexpected(object) }
        try give(operand: object, to: &arguments)
      } else if Self.isParameter(word) {
        try give(parameter: word, before: &rest, to: &arguments)
      } else {
        guard arguments.operand == nil, objectAnywhere || Self.isEnd(rest) else { throw unexpected(word) }
        try give(operand: word, to: &arguments)
      }
    }
    return arguments
  }

  private func give(operand word: String, to arguments: inout Arguments) throws(UsageError) {
    guard let operand = spec.operand else { throw unexpected(word) }
    try Self.requireFit(word)
    try arguments.give(operand: word, operand)
  }

  private func give(
    parameter word: String, before rest: inout ArraySlice<String>, to arguments: inout Arguments
  ) throws(UsageError) {
    let (name, attached) = Self.split(word)
    guard let option = option(name) else { throw unsupported(name, after: arguments) }
    guard option.takesValue else {
      if let attached, !attached.isEmpty { throw unexpected(attached) }
      return try arguments.give(option, nil)
    }
    let value = attached ?? value(of: option, in: &rest)
    guard value?.isEmpty == false || option.isValueOptional else { throw .missingParameter }
    if let value { try Self.requireFit(value) }
    try arguments.give(option, value)
  }

  func option(_ name: String) -> OptionSpec? { spec.allOptions.first { $0.name == name } }

  /// Takes the value of an option from the words that follow it; nil if there is none.
  func value(of option: OptionSpec, in rest: inout ArraySlice<String>) -> String? {
    guard let next = rest.first, !next.hasPrefix("-") || next == "-" || Self.isNegative(next) else { return nil }
    if option.isValueOptional, spec.operand != nil, Self.isEnd(rest.dropFirst()) { return nil }
    return rest.popFirst()
  }

  static func isParameter(_ word: String) -> Bool { word.hasPrefix("-") && word != "-" && word != "--" }

  /// No parameter's name begins with a digit, so such a word is a value that is too small.
  private static func isNegative(_ word: String) -> Bool {
    word.dropFirst().utf8.first.map { (0x30...0x39).contains($0) } ?? false
  }

  static func split(_ word: String) -> (name: String, attached: String?) {
    let text = word.dropFirst()
    guard let sign = text.firstIndex(of: "=") else { return (String(text), nil) }
    return (String(text[..<sign]), String(text[text.index(after: sign)...]))
  }

  private static func isEnd(_ rest: ArraySlice<String>) -> Bool { rest.isEmpty || rest == ["--"] }

  private static func requireFit(_ value: String) throws(UsageError) {
    guard value.utf8.count <= greatestLength else { throw .tooLong }
    guard value.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) else { throw .notASCII }
  }

  private func unexpected(_ word: String) -> UsageError {
    .unexpectedWord(spec.options.contains(where: \.isSecret) ? "..." : Self.shown(word))
  }

  /// What looks like a parameter may be the secret: right after a secret that was left out, if it is no word of lower-case
  /// letters as every parameter's name is, and where it begins with the secret's parameter, what follows that.
  private func unsupported(_ name: String, after arguments: Arguments) -> UsageError {
    let secrets = spec.options.filter(\.isSecret)
    guard !secrets.isEmpty else { return .unsupported(Self.shown(name)) }
    if let secret = secrets.first(where: { name.hasPrefix($0.name) }) { return .unsupported(secret.name + "...") }
    let isLeftOut = secrets.contains { arguments.has($0) && arguments.value(of: $0) == nil }
    let isWord = name.utf8.allSatisfy { (0x61...0x7A).contains($0) }
    return .unsupported(isLeftOut || !isWord ? "..." : Self.shown(name))
  }

  /// A word as a message may show it: on one line, and not too long.
  static func shown(_ word: String) -> String {
    let safe = word.unicodeScalars.prefix(100).map { (0x20...0x7E).contains($0.value) ? Character($0) : "?" }
    return String(safe) + (word.unicodeScalars.count > 100 ? "..." : "")
  }
}
