extension ManPage {
  /// Adds what was written by hand, with what `insert` adds where a name stands for it.
  mutating func prose(_ prose: Prose, insert: (String, inout ManPage) -> Void) {
    var isAfterHeading = true
    for block in prose.blocks {
      switch block {
      case .section(let title): section(Self.escaped(title))
      case .part(let title): subsection(Self.escaped(title))
      case .paragraph(let text):
        if !isAfterHeading { endParagraph() }
        paragraphs(text)
      case .remark(let word, let text):
        if !isAfterHeading { endParagraph() }
        macros(".Em \(Self.escaped(word)) :")
        paragraphs(text)
      case .bullets(let texts):
        if !isAfterHeading { endParagraph() }
        bullets(texts)
      case .terms(let terms): list(terms.map { (Self.head(of: $0.term), [$0.meaning]) })
      case .display(let lines): display(lines)
      case .insert(let name): insert(name, &self)
      }
      switch block {
      case .section, .part: isAfterHeading = true
      default: isAfterHeading = false
      }
    }
  }

  /// A page is referred to, a file or folder named; anything else stands in bold type.
  private static func head(of term: String) -> String {
    if let reference = Mdoc.reference(term) { return String(reference.dropFirst()) }
    let macro = term.contains("/") || term.hasSuffix(".json") || term.hasSuffix(".log") ? "Pa" : "Sy"
    return "\(macro) \(escaped(term))"
  }

  /// Words that follow a macro, none of which is one.
  private static func escaped(_ text: String) -> String {
    Mdoc.arguments(text.split(separator: " ").map(String.init))
  }
}
