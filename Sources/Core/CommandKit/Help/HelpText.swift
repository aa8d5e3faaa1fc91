/// What `-h` prints.
public struct HelpText: Sendable {
  private let spec: CommandSpec

  /// The widest line, unless a single word is wider.
  static let width = 80
  private static let widestTerm = 22

  /// The help of a command.
  public init(_ spec: CommandSpec) {
    self.spec = spec
  }

  /// The whole help, ended by a newline.
  public var text: String {
    let sections = [["\(spec.name) - \(spec.summary)"], synopsis] + paragraphs + [options, examples]
    return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  private var synopsis: [String] {
    Synopsis(spec).forms.flatMap { words in
      let lines = Folding.lines(words, width: Self.width - spec.name.count - 1)
      let indent = String(repeating: " ", count: spec.name.count)
      return ["\(spec.name) \(lines.first ?? "")".trimmingEnd] + lines.dropFirst().map { "\(indent) \($0)" }
    }
  }

  private var paragraphs: [[String]] { spec.description.map { Folding.lines($0, width: Self.width) } }

  private var options: [String] {
    let terms = spec.allOptions.map { (Synopsis.words($0), $0.help) }
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

extension String {
  fileprivate var trimmingEnd: String { String(reversed().drop { $0 == " " }.reversed()) }
}
