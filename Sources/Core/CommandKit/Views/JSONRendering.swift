internal import StoredForm

/// A view as JSON: keys and order as in the text, every value a string; what stands there several times, such as the tiers of
/// a system, is an array of its values at its first place. The form is our own decision; the real one is not published.
enum JSONRendering {
  static func text(_ view: View) -> String {
    switch view {
    case .detailed(let attributes):
      return object(attributes, indent: "") + "\n"
    case .concise(let rows):
      guard !rows.rows.isEmpty else { return "[]\n" }
      let objects = rows.rows.map { row in "  " + object(zip(rows.columns, row).map(Attribute.init), indent: "  ") }
      return "[\n" + objects.joined(separator: ",\n") + "\n]\n"
    }
  }

  private static func object(_ attributes: [Attribute], indent: String) -> String {
    var values: [String: [String]] = [:]
    var names: [String] = []
    for attribute in attributes {
      if values[attribute.name] == nil { names.append(attribute.name) }
      values[attribute.name, default: []].append(string(attribute.value))
    }
    let members = names.map { name in
      let all = values[name] ?? []
      return "\(indent)  \(string(name)): \(all.count > 1 ? "[\(all.joined(separator: ", "))]" : all.joined())"
    }
    return "{\n" + members.joined(separator: ",\n") + "\n\(indent)}"
  }

  private static func string(_ text: String) -> String {
    String(decoding: JSONValue.text(text).text(.compact), as: UTF8.self)
  }
}
