/// What `-h` prints.
public struct HelpText: Sendable {
  private let spec: CommandSpec

  /// The help of a command.
  public init(_ spec: CommandSpec) {
    self.spec = spec
  }

  /// The whole help, ended by a newline.
  public var text: String {
    var lines = ["\(spec.name) - \(spec.summary)", ""]
    lines += Synopsis(spec).lines
    let rows = optionRows
    if !rows.isEmpty {
      lines.append("")
      let width = (rows.map(\.0.count).max() ?? 0) + 2
      for (term, help) in rows {
        let room = String(repeating: " ", count: width)
        let folded = Self.fold(help, width: max(40, 110 - width))
        lines.append("  " + (term + room).prefix(width) + (folded.first ?? ""))
        lines += folded.dropFirst().map { "  " + room + $0 }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private var optionRows: [(String, String)] {
    spec.allOptions.map { ("-\($0.name)" + ($0.takesValue ? " " + Synopsis.placeholder($0) : ""), $0.help) }
      + (spec.operand.map { [($0.placeholder, $0.help)] } ?? [])
  }

  private static func fold(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, last.count + 1 + word.count <= width {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }
}
