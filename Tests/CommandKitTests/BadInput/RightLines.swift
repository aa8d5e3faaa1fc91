@testable import CommandKit

/// Command lines that a parser accepts, made from a spec's ways of calling.
struct RightLines {
  /// A way of calling: the options that must be there, those that may be, and whether the object belongs to it.
  struct Way {
    let needed: [OptionSpec]
    let values: [String: String]
    let possible: [OptionSpec]
    let takesOperand: Bool
    let needsOperand: Bool

    var options: [OptionSpec] { needed + possible }
  }

  let spec: CommandSpec
  let ways: [Way]

  init(_ spec: CommandSpec) {
    self.spec = spec
    ways = spec.forms.flatMap { form in Self.ways(of: form, in: spec) }
  }

  /// Values of which every kind takes at least one.
  private static let candidates = [
    "0", "5h", "261121143324", ":", "name=x", "keyserver1", "10.0.1.9", "0123-4567-89AB-CDEF", "cert.pem", "880091",
    "990030", "USFAU 0000000333", "1",
  ]

  /// A value that the option takes.
  static func value(of option: OptionSpec) -> String? {
    var words = candidates
    if case .words(let known) = option.completion { words = known + words }
    return words.first { (try? option.check($0)) != nil }
  }

  /// An object that the command takes.
  var object: String? { Self.candidates.first { (try? spec.operand?.check($0)) != nil } }

  /// The words of a line: what the way needs, and this as well.
  func line(_ way: Way, with extra: [OptionSpec] = [], without left: OptionSpec? = nil) -> [String] {
    let extra = extra.filter { option in !way.needed.contains { $0.name == option.name } }
    let options = (way.needed + extra).filter { $0.name != left?.name }
    let operand = way.needsOperand ? [object].compactMap { $0 } : []
    return options.flatMap { words($0, in: way) } + operand
  }

  /// An option with a value.
  func words(_ option: OptionSpec, in way: Way? = nil) -> [String] {
    guard option.takesValue else { return ["-\(option.name)"] }
    return ["-\(option.name)", way?.values[option.name] ?? Self.value(of: option) ?? ""]
  }

  func isAccepted(_ words: [String]) -> Bool { (try? ArgumentParser(spec).parse(words)) != nil }

  /// A form stands for several ways if one of several options has to be there, or several words of one.
  private static func ways(of form: SynopsisForm, in spec: CommandSpec) -> [Way] {
    var needed: [[OptionSpec]] = [[]]
    var values: [String: String] = [:]
    var possible: [[OptionSpec]] = [[]]
    var operand = false
    let parts = Synopsis(spec).parts(of: form)
    for part in parts {
      switch part {
      case .option(let option): needed = needed.map { $0 + [option] }
      case .values(let option, let words):
        needed = needed.map { $0 + [option] }
        values[option.name] = words.first
      case .oneOf(let options): needed = needed.flatMap { line in options.map { line + [$0] } }
      case .optional(let option): possible = possible.map { $0 + [option] }
      case .optionalOneOf(let options): possible = possible.flatMap { line in options.map { line + [$0] } }
      case .operand: operand = true
      }
    }
    let needsOperand = operand && !Synopsis(spec).isOperandOptional
    return needed.flatMap { needed in
      possible.map { possible in
        Way(needed: needed, values: values, possible: possible, takesOperand: operand, needsOperand: needsOperand)
      }
    }
  }
}
