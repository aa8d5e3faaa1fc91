/// An option as the parser, the help and the completions see it, whatever the type of its value.
public struct OptionSpec: Sendable {
  /// Its name without the dash.
  public let name: String
  /// What stands for its value in a synopsis; nil if it takes none.
  public let placeholder: String?
  /// Whether its value may be left out.
  public let isValueOptional: Bool
  /// Whether its value is for nobody's eyes: it is never shown back, and is taken out of the process list.
  public let isSecret: Bool
  /// How far it is known from a real system.
  public let grade: Grade
  /// What it does, in one sentence, as far as `grade` says that this is known.
  public let help: String
  /// What it does besides and is ours whatever the grade, such as a default that no source tells; a sentence of its own.
  public let guess: String?
  /// What may be typed as its value.
  public let completion: Completion
  /// Refuses a value that it cannot take.
  let check: @Sendable (String) throws(UsageError) -> Void

  /// All of what it does.
  public var explanation: String { guess.map { "\(help) \($0)" } ?? help }
  /// Whether it takes a value.
  public var takesValue: Bool { placeholder != nil }
  /// Whether it cannot do without one.
  public var needsValue: Bool { takesValue && !isValueOptional }

  init(
    name: String, placeholder: String?, isValueOptional: Bool = false, isSecret: Bool = false, grade: Grade,
    help: String, guess: String? = nil,
    completion: Completion, check: @escaping @Sendable (String) throws(UsageError) -> Void
  ) {
    self.name = name
    self.placeholder = placeholder
    self.isValueOptional = isValueOptional
    self.isSecret = isSecret
    self.grade = grade
    self.help = help
    self.guess = guess
    self.completion = completion
    self.check = check
  }
}
