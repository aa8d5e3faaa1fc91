internal import CommandKit

extension ManPage {
  /// Adds command lines, each under what it does, with what they printed when they were run one after the other.
  mutating func examples(_ examples: [CommandExample], in session: ExampleSession) {
    for (index, part) in session.parts(ending: examples).enumerated() {
      if index > 0 { endParagraph() }
      paragraphs(part.example.meaning)
      display(part.steps.flatMap(ExampleSession.lines))
    }
  }
}
