/// The ways of calling a command, as text.
public struct Synopsis: Sendable {
  private let spec: CommandSpec

  /// The synopsis of a command.
  public init(_ spec: CommandSpec) {
    self.spec = spec
  }

  /// A line for each way.
  public var lines: [String] {
    forms.map { ([spec.name] + $0).joined(separator: " ") }
  }

  /// The words of each way, without the command's name.
  public var forms: [[String]] {
    let common = (spec.view?.options ?? []).map { "[\(Self.words($0))]" }
    return spec.forms.map { form in
      var words: [String] = []
      var operand: [String] = []
      for part in form.parts {
        switch part {
        case .option(let option): words.append(Self.words(option))
        case .values(let option, let values): words.append("-\(option.name) \(Self.choice(values))")
        case .optional(let option): words.append("[\(Self.words(option))]")
        case .oneOf(let options): words.append("{" + options.map(Self.words).joined(separator: " | ") + "}")
        case .optionalOneOf(let options): words.append("[" + options.map(Self.words).joined(separator: " | ") + "]")
        case .operand: operand = operandWords
        }
      }
      return words + common + operand
    }
  }

  private var operandWords: [String] {
    guard let operand = spec.operand else { return [] }
    return [operand.isRequired ? operand.placeholder : "[\(operand.placeholder)]"]
  }

  private static func words(_ option: OptionSpec) -> String {
    option.takesValue ? "-\(option.name) \(placeholder(option))" : "-\(option.name)"
  }

  static func placeholder(_ option: OptionSpec) -> String {
    guard let placeholder = option.placeholder else { return "" }
    if case .words(let words) = option.completion, words.joined(separator: "|") == placeholder { return choice(words) }
    return placeholder
  }

  private static func choice(_ words: [String]) -> String {
    words.count == 1 ? words[0] : "{" + words.joined(separator: "|") + "}"
  }
}
