import TestSupport

@testable import CommandKit

/// Makes command lines: right ones from the ways of calling that a spec shows, and rubbish made of real words and others.
struct CommandLineMaker {
  private let spec: CommandSpec
  private let values: [String]
  /// The values that an option takes, by its name, and those that the operand takes.
  private let fitting: [String: [String]]
  private let objects: [String]

  init(_ spec: CommandSpec) {
    self.spec = spec
    let known = spec.allOptions.map(\.completion) + (spec.operand.map { [$0.completion] } ?? [])
    let words = known.flatMap { completion in
      if case .words(let words) = completion { words } else { [String]() }
    }
    let values = words + Self.values + spec.attributes.map { "\($0.names[0])=a*" }
    let options = spec.allOptions.map { option in (option.name, values.filter { (try? option.check($0)) != nil }) }
    self.values = values
    fitting = Dictionary(uniqueKeysWithValues: options)
    objects = values.filter { (try? spec.operand?.check($0)) != nil }
  }

  private static let values = [
    "0", "1", "7", "5h", "90s", "261121143324", ":", "!", "name", "keyserver1", "-", "a", "9999", "10000",
    "99999999999999999999", "id>=1", "G01=allow",
  ]

  private static let rubbish = [
    "", " ", "--", "---", "-=", "=", "-", "?", "*", "-?", "-h=", "%s%n", "a=b:c", "a=*b*", "a>b", "\u{0}", "\n", "a\nb",
    "\u{7f}",
    "é", "😀", "\u{202e}", "'", "\"", "\\", "$(x)", "../..", "-é", "-\n", "-" + String(repeating: "x", count: 300),
    String(repeating: "y", count: 2176), String(repeating: "y", count: 2177), String(repeating: "é", count: 1200),
  ]

  /// A command line that follows one of the ways of calling, its values guessed.
  func likely(_ generator: inout SeededGenerator) -> [String] {
    guard let form = spec.forms.randomElement(using: &generator) else { return [] }
    var words: [String] = []
    var operand: [String] = []
    for part in Synopsis(spec).parts(of: form) {
      switch part {
      case .option(let option): words += self.words(option, &generator)
      case .values(let option, let values):
        words += ["-\(option.name)", values.randomElement(using: &generator) ?? ""]
      case .optional(let option):
        if Int.random(in: 0..<4, using: &generator) == 0 { words += self.words(option, &generator) }
      case .oneOf(let options), .optionalOneOf(let options):
        if let option = options.randomElement(using: &generator) { words += self.words(option, &generator) }
      case .operand:
        operand = [value(of: objects, &generator)]
      }
    }
    return words + operand
  }

  /// A likely command line with a few words put in, taken out, doubled or moved.
  func mutated(_ generator: inout SeededGenerator) -> [String] {
    var words = likely(&generator)
    for _ in 0..<Int.random(in: 1...3, using: &generator) {
      let place = Int.random(in: 0...words.count, using: &generator)
      switch Int.random(in: 0..<5, using: &generator) {
      case 0: if place < words.count { words.remove(at: place) }
      case 1: if place < words.count { words.insert(words[place], at: place) }
      case 2: words.shuffle(using: &generator)
      default: words.insert(any(&generator), at: place)
      }
    }
    return words
  }

  private func words(_ option: OptionSpec, _ generator: inout SeededGenerator) -> [String] {
    guard option.takesValue else { return ["-\(option.name)"] }
    let value = value(of: fitting[option.name] ?? [], &generator)
    return Bool.random(using: &generator) ? ["-\(option.name)", value] : ["-\(option.name)=\(value)"]
  }

  /// Mostly one of the values that fit.
  private func value(of fitting: [String], _ generator: inout SeededGenerator) -> String {
    let choice = Int.random(in: 0..<8, using: &generator) == 0 ? values : fitting
    return choice.randomElement(using: &generator) ?? ""
  }

  private func any(_ generator: inout SeededGenerator) -> String {
    let option = spec.allOptions.randomElement(using: &generator).map { "-\($0.name)" } ?? "-"
    switch Int.random(in: 0..<6, using: &generator) {
    case 0, 1: return option
    case 2: return option + "=" + (Self.rubbish.randomElement(using: &generator) ?? "")
    case 3: return value(of: values, &generator)
    default: return Self.rubbish.randomElement(using: &generator) ?? ""
    }
  }
}
