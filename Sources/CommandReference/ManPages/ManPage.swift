/// A manual page in the making.
struct ManPage {
  /// An entry of a list: the words of its head, macros among them, and its paragraphs.
  typealias Item = (head: String, body: [String])

  private var lines: [String]

  /// A page with its name and what it is about, which has no full stop.
  init(_ name: String, section: Int, about summary: String) {
    lines = [
      #".\" Made from the specs of the commands by generate-reference: do not edit."#,
      // A page that is always generated alike cannot have the day of its generation.
      ".Dd November 21, 2026", ".Dt \(name.uppercased()) \(section)", ".Os rekey-rehearsal", ".Sh NAME",
      ".Nm \(name)",
    ]
    lines.append(".Nd " + Mdoc.paragraph(summary).joined(separator: " "))
  }

  /// The whole page.
  var text: String { lines.joined(separator: "\n") + "\n" }

  /// Begins a section.
  mutating func section(_ title: String) { lines.append(".Sh \(title)") }

  /// Begins a part of a section.
  mutating func subsection(_ title: String) { lines.append(".Ss \(title)") }

  /// Adds lines of macros.
  mutating func macros(_ macros: String...) { lines += macros }

  /// Adds paragraphs.
  mutating func paragraphs(_ texts: [String]) {
    lines += Array(texts.map(Mdoc.paragraph).joined(separator: [".Pp"]))
  }

  /// Adds paragraphs.
  mutating func paragraphs(_ texts: String...) { paragraphs(texts) }

  /// Ends a paragraph.
  mutating func endParagraph() { lines.append(".Pp") }

  /// Adds a list of terms with their explanations.
  mutating func list(_ items: [Item], width: String = "Ds", isCompact: Bool = false) {
    lines.append(".Bl -tag -width \(width)" + (isCompact ? " -compact" : ""))
    for item in items {
      lines.append(".It \(item.head)")
      paragraphs(item.body)
    }
    lines.append(".El")
  }

  /// Adds an entry whose explanation is a text followed by short remarks.
  mutating func entry(_ head: String, _ text: String, remarks: [(name: String, text: String)]) {
    lines.append(".It \(head)")
    paragraphs(text)
    let widest = remarks.map(\.name).max { $0.count < $1.count } ?? ""
    list(remarks.map { ($0.name, [$0.text]) }, width: widest, isCompact: true)
  }

  /// Adds a list without terms.
  mutating func bullets(_ texts: [String]) {
    lines.append(".Bl -bullet -compact")
    for text in texts {
      lines.append(".It")
      paragraphs(text)
    }
    lines.append(".El")
  }

  /// Adds lines that are shown as they are.
  mutating func display(_ texts: [String]) {
    lines += [".Bd -literal -offset indent"] + texts.map(Mdoc.literal) + [".Ed"]
  }

  /// Adds references to other pages, the last without a comma.
  mutating func references(_ pages: [(name: String, section: Int)]) {
    let sorted = pages.sorted { ($0.section, $0.name) < ($1.section, $1.name) }
    for (index, page) in sorted.enumerated() {
      lines.append(".Xr \(page.name) \(page.section)" + (index < sorted.count - 1 ? " ," : ""))
    }
  }
}
