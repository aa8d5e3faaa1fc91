internal import CommandKit
internal import StorageModel

/// What is guessed of the real system, a row a question.
enum AssumptionRows {
  static func outcome(_ assumptions: Assumptions) -> Outcome {
    .concise(
      ["number", "choice", "alternatives", "question", "source", "test"],
      Assumption.allCases.map { assumption in
        let inForce = assumptions[assumption]
        let others = assumption.choices.filter { $0 != inForce }.map(\.rawValue).joined(separator: ",")
        return [
          assumption.rawValue, inForce.rawValue, others, assumption.question, assumption.source, assumption.test,
        ]
      })
  }
}
