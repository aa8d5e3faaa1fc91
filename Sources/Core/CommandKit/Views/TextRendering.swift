/// A view as text (reference sheet 2.4): each attribute or row is one line, whatever stands in the state.
struct TextRendering {
  let delimiter: Character?
  let showsHeader: Bool

  func text(_ view: View) -> String {
    switch view {
    case .detailed(let attributes): attributes.map { PlainLine.of(line($0)) + "\n" }.joined()
    case .concise(let rows): rows.rows.isEmpty ? "" : lines(rows).map { PlainLine.of($0) + "\n" }.joined()
    }
  }

  private func line(_ attribute: Attribute) -> String {
    guard showsHeader else { return attribute.value }
    if let delimiter { return "\(attribute.name)\(delimiter)\(attribute.value)" }
    return attribute.value.isEmpty ? attribute.name : "\(attribute.name) \(attribute.value)"
  }

  private func lines(_ rows: Rows) -> [String] {
    let all = showsHeader ? [rows.columns] + rows.rows : rows.rows
    if let delimiter { return all.map { $0.joined(separator: String(delimiter)) } }
    let widths = rows.columns.indices.map { column in all.map { $0[column].count }.max() ?? 0 }
    return all.map { row in
      let padded = zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }.joined(separator: " ")
      return String(padded.prefix(padded.count - (padded.reversed().prefix { $0 == " " }).count))
    }
  }
}
