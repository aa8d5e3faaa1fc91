internal import CommandKit

/// Options and their values as macros.
enum OptionMacros {
  /// An option with what stands for its value.
  static func words(_ option: OptionSpec) -> String {
    guard let placeholder = option.placeholder else { return "Fl \(Mdoc.argument(option.name))" }
    let value = value(placeholder, option.completion)
    return "Fl \(Mdoc.argument(option.name)) \(option.isValueOptional ? "Oo \(value) Oc" : value)"
  }

  /// An option with some of its values.
  static func words(_ option: OptionSpec, values: [String]) -> String {
    "Fl \(Mdoc.argument(option.name)) \(value(values.joined(separator: "|"), .words(values)))"
  }

  /// The object.
  static func words(_ operand: OperandSpec) -> String { value(operand.placeholder, operand.completion) }

  /// The alternatives of a placeholder: words that are typed as they are, and names of what is typed.
  private static func value(_ placeholder: String, _ completion: Completion) -> String {
    var macros: [String] = []
    var previous = ""
    for alternative in placeholder.split(separator: "|").map(String.init) {
      let macro = isTyped(alternative, completion) ? "Cm" : "Ar"
      let words = Mdoc.arguments(alternative.split(separator: " ").map(String.init))
      macros.append(macro == previous ? words : "\(macro) \(words)")
      previous = macro
    }
    return macros.joined(separator: " | ")
  }

  private static func isTyped(_ word: String, _ completion: Completion) -> Bool {
    if case .words(let words) = completion { words.contains(word) } else { false }
  }
}
