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
  ///   - placeholder: what stands for the value in a synopsis, if not the kind's own word.
  ///   - help: what it does, in one sentence.
  public init(_ name: String, _ kind: ValueKind<Value>, placeholder: String? = nil, help: String) {
    self.kind = kind
    spec = OptionSpec(
      name: name, placeholder: placeholder ?? kind.placeholder, help: help, completion: kind.completion
    ) { text throws(UsageError) in
      _ = try kind.parse(text, name)
    }
  }
}
