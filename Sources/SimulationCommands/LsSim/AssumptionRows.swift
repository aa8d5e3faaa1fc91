internal import CommandKit
internal import CommandSession

/// What is guessed of the real systems, a row a question.
enum AssumptionRows {
  static func outcome(_ guesses: [Guess]) -> Outcome {
    .concise(
      ["number", "choice", "alternatives", "grade", "question", "source", "test"],
      guesses.map { guess in
        [
          guess.number, guess.choice, guess.alternatives.joined(separator: ","), guess.grade.rawValue, guess.question,
          guess.source, guess.test,
        ]
      })
  }
}
