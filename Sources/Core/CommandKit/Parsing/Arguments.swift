/// A command line that obeys its command's spec.
public struct Arguments: Sendable {
  private(set) var values: [String: String] = [:]
  private(set) var flags: Set<String> = []
  private(set) var operand: String?

  /// The value of an option; nil if it was not given.
  public subscript<Value>(_ option: Option<Value>) -> Value? {
    // The parser has tried the value already, so what cannot be read here was never given.
    values[option.spec.name].flatMap { try? option.kind.parse($0, option.spec.name) }
  }

  /// The operand; nil if it was not given.
  public subscript<Value>(_ operand: Operand<Value>) -> Value? {
    self.operand.flatMap { try? operand.kind.parse($0, "") }
  }

  /// Whether a flag was given.
  public subscript(_ flag: Flag) -> Bool { flags.contains(flag.spec.name) }

  /// Whether an option or flag was given.
  public func has(_ option: OptionSpec) -> Bool { values[option.name] != nil || flags.contains(option.name) }

  /// The same with an object, whatever it is.
  var withObject: Arguments {
    var fuller = self
    fuller.operand = ""
    return fuller
  }

  func value(of option: OptionSpec) -> String? { values[option.name] }

  mutating func give(_ option: OptionSpec, _ value: String?) throws(UsageError) {
    guard !has(option) else { throw .repeated(option.name) }
    if let value {
      try check(value, option)
      values[option.name] = value
    } else {
      flags.insert(option.name)
    }
  }

  /// A secret that the option cannot take is not shown back.
  private func check(_ value: String, _ option: OptionSpec) throws(UsageError) {
    do throws(UsageError) { try option.check(value) } catch {
      if option.isSecret, case .invalidData = error { throw .invalidData("...") }
      throw error
    }
  }

  mutating func give(operand: String, _ spec: OperandSpec) throws(UsageError) {
    try spec.check(operand)
    self.operand = operand
  }
}
