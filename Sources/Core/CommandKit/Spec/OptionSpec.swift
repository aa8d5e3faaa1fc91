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
  /// What it does, in one sentence.
  public let help: String
  /// What may be typed as its value.
  public let completion: Completion
  /// Refuses a value that it cannot take.
  let check: @Sendable (String) throws(UsageError) -> Void

  /// Whether it takes a value.
  public var takesValue: Bool { placeholder != nil }
  /// Whether it cannot do without one.
  public var needsValue: Bool { takesValue && !isValueOptional }

  init(
    name: String, placeholder: String?, isValueOptional: Bool = false, isSecret: Bool = false, grade: Grade,
    help: String,
    completion: Completion, check: @escaping @Sendable (String) throws(UsageError) -> Void
  ) {
    self.name = name
    self.placeholder = placeholder
    self.isValueOptional = isValueOptional
    self.isSecret = isSecret
    self.grade = grade
    self.help = help
    self.completion = completion
    self.check = check
  }
}
