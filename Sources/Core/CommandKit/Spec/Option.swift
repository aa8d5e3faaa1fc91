/// An option with a value of a certain type.
public struct Option<Value: Sendable>: Sendable {
  /// The option as everybody else sees it.
  public let spec: OptionSpec
  let kind: ValueKind<Value>

  /// An option `-name value`.
  ///
  /// - Parameters:
  ///   - name: its name without the dash.
  ///   - kind: what its value may be.
  ///   - grade: how far the option is known from a real system.
  ///   - placeholder: what stands for the value in a synopsis, if not the kind's own word.
  ///   - isValueOptional: whether the value may be left out.
  ///   - isSecret: whether the value is for nobody's eyes.
  ///   - help: what it does, in one sentence.
  ///   - guess: what it does besides that is ours whatever the grade, in a sentence of its own.
  public init(
    _ name: String, _ kind: ValueKind<Value>, _ grade: Grade, placeholder: String? = nil,
    isValueOptional: Bool = false, isSecret: Bool = false, help: String, guess: String? = nil
  ) {
    self.kind = kind
    spec = OptionSpec(
      name: name, placeholder: placeholder ?? kind.placeholder, isValueOptional: isValueOptional, isSecret: isSecret,
      grade: grade, help: help, guess: guess, completion: kind.completion
    ) { text throws(UsageError) in
      _ = try kind.parse(text, name)
    }
  }
}
