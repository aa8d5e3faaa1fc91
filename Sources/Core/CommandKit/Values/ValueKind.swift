/// What the value of an option or operand may be: how it is read, what stands for it in a synopsis, what a shell offers.
public struct ValueKind<Value: Sendable>: Sendable {
  /// What stands for it in a synopsis.
  let placeholder: String
  /// What a shell offers.
  let completion: Completion
  /// Reads it; the second text is the option's name, for the message.
  let parse: @Sendable (String, String) throws(UsageError) -> Value

  /// A kind of value.
  ///
  /// - Parameters:
  ///   - placeholder: what stands for it in a synopsis.
  ///   - completion: what a shell offers.
  ///   - parse: reads the text; gets the option's name as well, for the message.
  public init(
    placeholder: String, completion: Completion = .none,
    parse: @escaping @Sendable (_ text: String, _ option: String) throws(UsageError) -> Value
  ) {
    self.placeholder = placeholder
    self.completion = completion
    self.parse = parse
  }
}
