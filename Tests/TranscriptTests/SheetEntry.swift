/// A literal example of what a real system prints, and where this product shows that it prints the same.
struct SheetEntry: Sendable {
  /// How far the product can follow.
  enum Answer: Sendable {
    /// This session has the command, and under it exactly these lines.
    case shown(in: String, command: String, lines: [String])
    /// It does not, and why.
    case missing(because: String)
  }

  /// Where the example stands: a section, and in section 6 the transcript's number too.
  let place: String
  /// What it is.
  let what: String
  /// How far the product can follow.
  let answer: Answer

  static func shown(
    _ place: String, _ what: String, in session: String, _ command: String, _ lines: String...
  ) -> SheetEntry {
    SheetEntry(place: place, what: what, answer: .shown(in: session, command: command, lines: lines))
  }

  static func missing(_ place: String, _ what: String, because reason: String) -> SheetEntry {
    SheetEntry(place: place, what: what, answer: .missing(because: reason))
  }
}
