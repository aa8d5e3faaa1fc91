/// The object a command is about: the last word of the command line.
public struct Operand<Value: Sendable>: Sendable {
  /// The operand as everybody else sees it.
  public let spec: OperandSpec
  let kind: ValueKind<Value>

  /// An operand; `grade` tells how far it is known from a real system.
  public init(_ kind: ValueKind<Value>, _ grade: Grade, placeholder: String? = nil, isRequired: Bool, help: String) {
    self.kind = kind
    spec = OperandSpec(
      placeholder: placeholder ?? kind.placeholder, isRequired: isRequired, grade: grade, help: help,
      completion: kind.completion
    ) { text throws(UsageError) in
      _ = try kind.parse(text, "")
    }
  }
}

/// The operand as the parser, the help and the completions see it.
public struct OperandSpec: Sendable {
  /// What stands for it in a synopsis.
  public let placeholder: String
  /// Whether the command cannot do without.
  public let isRequired: Bool
  /// How far it is known from a real system that the command takes it.
  public let grade: Grade
  /// What it names, in one sentence.
  public let help: String
  /// What may be typed.
  public let completion: Completion
  let check: @Sendable (String) throws(UsageError) -> Void
}
