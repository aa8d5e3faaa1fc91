internal import CommandKit
internal import CommandSession

/// What is guessed of the real systems, a row a question.
enum AssumptionRows {
  private static let names = ["number", "choice", "alternatives", "grade", "question", "source", "test"]

  static func outcome(_ guesses: [Guess]) -> Outcome { .concise(names, guesses.map(values)) }

  /// One of them, by its number.
  static func explanation(of typed: String, _ guesses: [Guess]) throws(CommandFailure) -> Outcome {
    guard let guess = guesses.first(where: { $0.number == typed.uppercased() }) else {
      throw CommandFailure(SimulationRefusal.unknownCode(typed).entry)
    }
    return .detailed(zip(names, values(guess)).map { Attribute($0, $1) })
  }

  private static func values(_ guess: Guess) -> [String] {
    [
      guess.number, guess.choice, guess.alternatives.joined(separator: ","), guess.grade.rawValue, guess.question,
      guess.source, guess.test,
    ]
  }
}
