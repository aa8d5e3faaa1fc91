internal import CommandKit

extension ManPage {
  /// Adds command lines, each under what it does.
  mutating func examples(_ examples: [CommandExample]) {
    for (index, example) in examples.enumerated() {
      if index > 0 { endParagraph() }
      paragraphs(example.meaning)
      display(["$ \(example.command)"])
    }
  }
}
