internal import CommandKit

extension ManPage {
  /// Adds the ways of calling a command.
  mutating func synopsis(_ spec: CommandSpec) {
    let synopsis = Synopsis(spec)
    for form in spec.forms {
      macros(".Nm")
      for part in synopsis.parts(of: form) { macros("." + macro(part, spec, synopsis)) }
    }
  }

  private func macro(_ part: SynopsisForm.Part, _ spec: CommandSpec, _ synopsis: Synopsis) -> String {
    switch part {
    case .option(let option): return OptionMacros.words(option)
    case .values(let option, let values): return OptionMacros.words(option, values: values)
    case .optional(let option): return "Op \(OptionMacros.words(option))"
    case .oneOf(let options): return "Brq \(options.map { OptionMacros.words($0) }.joined(separator: " | "))"
    case .optionalOneOf(let options): return "Op \(options.map { OptionMacros.words($0) }.joined(separator: " | "))"
    case .operand:
      let words = spec.operand.map { OptionMacros.words($0) } ?? ""
      return synopsis.isOperandOptional ? "Op \(words)" : words
    }
  }
}
