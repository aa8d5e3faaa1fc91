internal import CommandKit

/// The session in which the examples of a command were run, one after the other; `example-NAME.txt` among the transcripts.
struct ExampleSession {
  /// A command line with the lines that it printed.
  struct Step: Equatable {
    let command: String
    let output: [String]
  }

  /// The most lines of what a command printed that a page shows.
  private static let mostLines = 24
  /// How many of them it shows if there are more.
  private static let shownLines = 16

  /// The longest command line that a page shows as a whole.
  private static let widestCommand = 140

  /// The command lines in their order.
  let steps: [Step]

  /// Reads a session.
  init(_ text: String) {
    var steps: [Step] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("$ ") {
        steps.append(Step(command: String(line.dropFirst(2)), output: []))
      } else if let last = steps.popLast() {
        steps.append(Step(command: last.command, output: last.output + [line]))
      }
    }
    if let last = steps.popLast() {
      steps.append(Step(command: last.command, output: last.output.last == "" ? last.output.dropLast() : last.output))
    }
    self.steps = steps
  }

  /// The session cut into a part an example; what was done only to get there stands before it, what was looked at afterwards
  /// behind it.
  func parts(ending examples: [CommandExample]) -> [(example: CommandExample, steps: [Step])] {
    var rest = steps[...]
    return examples.enumerated().map { number, example in
      let found = rest.firstIndex { $0.command == example.command }.map { $0 + 1 } ?? rest.startIndex
      let isLast = number == examples.count - 1
      let looks = rest[found...].prefix { step in
        isLast || Self.isLook(step) && !examples.contains { $0.command == step.command }
      }
      let end = found > rest.startIndex ? looks.endIndex : found
      let part = Array(rest[..<end])
      rest = rest[end...]
      return (example, part.isEmpty ? [Step(command: example.command, output: [])] : part)
    }
  }

  private static func isLook(_ step: Step) -> Bool { step.command.hasPrefix("ls") || step.command.hasPrefix("cat") }

  /// The lines of a step as a page shows them.
  static func lines(of step: Step) -> [String] {
    let isLong = step.output.count > mostLines
    let shown = isLong ? Array(step.output.prefix(shownLines)) : step.output
    let isWide = step.command.count > widestCommand
    let command = isWide ? "\(step.command.prefix(widestCommand - 4)) ..." : step.command
    return ["$ \(command)"] + shown + (isLong ? ["[\(step.output.count - shownLines) more lines]"] : [])
  }
}
