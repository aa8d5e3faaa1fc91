/// An option as the parser, the help and the completions see it, whatever the type of its value.
public struct OptionSpec: Sendable {
  /// Its name without the dash.
  public let name: String
  /// What stands for its value in a synopsis; nil if it takes none.
  public let placeholder: String?
  /// What it does, in one sentence.
  public let help: String
  /// What may be typed as its value.
  public let completion: Completion
  /// Refuses a value that it cannot take.
  let check: @Sendable (String) throws(UsageError) -> Void

  /// Whether it takes a value.
  public var takesValue: Bool { placeholder != nil }
}
