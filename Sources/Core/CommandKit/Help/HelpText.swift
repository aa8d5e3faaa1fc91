/// What `-h` prints.
public struct HelpText: Sendable {
  private let spec: CommandSpec

  /// The widest line, unless a single word is wider.
  static let width = 80
  private static let widestTerm = 22
  private static let longestName = 15

  /// The help of a command.
  public init(_ spec: CommandSpec) {
    self.spec = spec
  }

  /// The whole help, ended by a newline.
  public var text: String {
    let sections = [title, synopsis] + paragraphs + [options, examples]
    return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  private var title: [String] {
    let lines = Folding.lines("\(spec.name) - \(spec.summary)", width: Self.width - 4)
    return lines.prefix(1) + lines.dropFirst().map { "    " + $0 }
  }

  /// What does not fit is continued under the first word; under a long name that would be too far to the right.
  private var synopsis: [String] {
    let name = spec.name
    return Synopsis(spec).forms.flatMap { words in
      let isShort = name.count <= Self.longestName
      let indent = String(repeating: " ", count: isShort ? name.count + 1 : 4)
      let lines = Folding.lines(isShort ? words : [name] + words, width: Self.width - indent.count)
      let first = isShort ? ([name] + lines.prefix(1)).joined(separator: " ") : lines.first ?? name
      return [first] + lines.dropFirst().map { indent + $0 }
    }
  }

  private var paragraphs: [[String]] { spec.description.map { Folding.lines($0, width: Self.width) } }

  private var options: [String] {
    let terms = spec.allOptions.map { (Synopsis.words($0), $0.explanation) }
    return list(terms + (spec.operand.map { [($0.placeholder, $0.help)] } ?? []))
  }

  private var examples: [String] {
    spec.examples.isEmpty ? [] : ["Examples:"] + spec.examples.flatMap { ["  \($0.command)", "      \($0.meaning)"] }
  }

  /// Terms with what they mean beside them; a long term has a line of its own.
  private func list(_ terms: [(term: String, meaning: String)]) -> [String] {
    let column = terms.map(\.term.count).filter { $0 <= Self.widestTerm }.max() ?? 4
    let indent = String(repeating: " ", count: column + 4)
    return terms.flatMap { term, meaning in
      let lines = Folding.lines(meaning, width: Self.width - indent.count)
      guard term.count <= column else { return ["  " + term] + lines.map { indent + $0 } }
      return ["  " + (term + indent).prefix(column + 2) + (lines.first ?? "")] + lines.dropFirst().map { indent + $0 }
    }
  }
}
