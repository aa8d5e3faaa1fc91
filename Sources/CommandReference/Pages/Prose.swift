/// The text of a page that was written by hand, in a form that is easy to write and to read:
///
/// - `= About` is what the page is about; a line `# TITLE` begins a section, `## Title` a part of one.
/// - Lines up to an empty line are a paragraph; one that begins with `Symptom:` or another of the words of a drill is a remark.
/// - Lines that begin with `- ` are a list; `- term :: explanation` is one of terms. A further line of an item is indented by two.
/// - Lines indented by four spaces are shown as they are. Those that begin with `$ ` are commands, and what follows is what
///   they print: a test runs them, and writes the file anew if it is asked to.
/// - A line `{name}` stands for what the generator puts there.
struct Prose {
  /// The words that begin a remark.
  static let remarks = ["Symptom", "Look", "Do", "Come back", "Meaning", "On a real system"]

  /// What the page is about, without a full stop.
  private(set) var about = ""
  /// The pieces of the page in their order.
  private(set) var blocks: [ProseBlock] = []

  /// Reads a text.
  init(_ text: String) {
    var pending: [String] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) + [""] {
      let isDisplay = pending.first?.hasPrefix(Self.indent) ?? false
      if isDisplay, line.isEmpty || line.hasPrefix(Self.indent) {
        pending.append(line)
      } else if !isDisplay, !line.isEmpty, !Self.standsAlone(line), !line.hasPrefix(Self.indent) || !pending.isEmpty {
        pending.append(line)
      } else {
        add(pending)
        pending = line.isEmpty || Self.standsAlone(line) ? [] : [line]
        if Self.standsAlone(line) { add([line]) }
      }
    }
    add(pending)
  }

  private static let indent = "    "

  private static func standsAlone(_ line: String) -> Bool {
    line.hasPrefix("# ") || line.hasPrefix("## ") || line.hasPrefix("= ") || line.hasPrefix("{")
  }

  private mutating func add(_ lines: [String]) {
    guard let first = lines.first else { return }
    if first.hasPrefix("= ") {
      about = String(first.dropFirst(2))
    } else if first.hasPrefix("# ") {
      blocks.append(.section(String(first.dropFirst(2))))
    } else if first.hasPrefix("## ") {
      blocks.append(.part(String(first.dropFirst(3))))
    } else if first.hasPrefix("{") {
      blocks.append(.insert(String(first.dropFirst().dropLast())))
    } else if first.hasPrefix(Self.indent) {
      let last = lines.lastIndex { !$0.isEmpty } ?? 0
      blocks.append(.display(lines[...last].map { String($0.dropFirst(Self.indent.count)) }))
    } else if first.hasPrefix("- ") {
      addList(lines)
    } else {
      addParagraph(lines.joined(separator: " "))
    }
  }

  private mutating func addParagraph(_ text: String) {
    for remark in Self.remarks where text.hasPrefix(remark + ": ") {
      return blocks.append(.remark(remark, String(text.dropFirst(remark.count + 2))))
    }
    blocks.append(.paragraph(text))
  }

  private mutating func addList(_ lines: [String]) {
    var items: [String] = []
    for line in lines {
      if line.hasPrefix("- ") {
        items.append(String(line.dropFirst(2)))
      } else if let last = items.popLast() {
        items.append(last + " " + line.drop { $0 == " " })
      }
    }
    let terms = items.compactMap(Self.term)
    blocks.append(terms.count == items.count ? .terms(terms) : .bullets(items))
  }

  private static func term(_ item: String) -> ProseBlock.Term? {
    let words = item.split(separator: " ", omittingEmptySubsequences: false)
    guard let sign = words.firstIndex(of: "::") else { return nil }
    return ProseBlock.Term(
      term: words[..<sign].joined(separator: " "), meaning: words[(sign + 1)...].joined(separator: " "))
  }
}
