/// The ways of calling a command, as text.
public struct Synopsis: Sendable {
  private let spec: CommandSpec

  /// The synopsis of a command.
  public init(_ spec: CommandSpec) {
    self.spec = spec
  }

  /// The words of each way, without the command's name.
  public var forms: [[String]] {
    spec.forms.map { form in parts(of: form).flatMap(words) }
  }

  /// The parts of a way with the options of its view among them, the operand last.
  public func parts(of form: SynopsisForm) -> [SynopsisForm.Part] {
    let (own, operand) = (form.parts.filter { !$0.isOperand }, form.parts.filter(\.isOperand))
    return own + (shape(of: form)?.options(filter: spec.filter) ?? []).map { .optional($0) } + operand
  }

  /// Whether the operand of a form may be left out. Where there is a way of calling without it, it belongs to the others.
  public var isOperandOptional: Bool {
    guard let operand = spec.operand, !operand.isRequired else { return false }
    return spec.forms.allSatisfy { $0.parts.contains(where: \.isOperand) }
  }

  private func shape(of form: SynopsisForm) -> ViewShape? {
    guard spec.view == .both else { return spec.view }
    return form.view ?? (form.parts.contains(where: \.isOperand) ? .detailed : .concise)
  }

  private func words(_ part: SynopsisForm.Part) -> [String] {
    switch part {
    case .option(let option): return [Self.words(option)]
    case .values(let option, let values): return ["-\(option.name) \(Self.choice(values))"]
    case .optional(let option): return ["[\(Self.words(option))]"]
    case .oneOf(let options): return Self.alternatives(options, between: "{", and: "}")
    case .optionalOneOf(let options): return Self.alternatives(options, between: "[", and: "]")
    case .operand:
      let placeholder = spec.operand?.placeholder ?? ""
      return [isOperandOptional ? "[\(placeholder)]" : placeholder]
    }
  }

  /// Options of which one may stand there, each with the sign that parts it from the next.
  private static func alternatives(_ options: [OptionSpec], between begin: String, and end: String) -> [String] {
    options.enumerated().map { index, option in
      (index == 0 ? begin : "") + words(option) + (index == options.count - 1 ? end : " |")
    }
  }

  /// An option with what stands for its value.
  static func words(_ option: OptionSpec) -> String {
    guard option.takesValue else { return "-\(option.name)" }
    let value = placeholder(option)
    return "-\(option.name) \(option.isValueOptional ? "[\(value)]" : value)"
  }

  private static func placeholder(_ option: OptionSpec) -> String {
    guard let placeholder = option.placeholder else { return "" }
    if case .words(let words) = option.completion, words.joined(separator: "|") == placeholder { return choice(words) }
    return placeholder
  }

  private static func choice(_ words: [String]) -> String {
    words.count == 1 ? words[0] : "{" + words.joined(separator: "|") + "}"
  }
}
