extension JSONValue {
  /// How a value is written.
  public enum Form: Sendable {
    /// On one line, without white space.
    case compact
    /// A line for each value, indented by two spaces a level.
    case pretty
  }

  /// Reads JSON text.
  ///
  /// - Throws: what is wrong, and in which line.
  public init(parsing bytes: [UInt8]) throws(StoredFault) {
    self = try JSONParser.parse(bytes)
  }

  /// The value as JSON text, without a newline at its end.
  public func text(_ form: Form) -> [UInt8] {
    var writer = JSONWriter(form)
    writer.write(self)
    return writer.bytes
  }
}
