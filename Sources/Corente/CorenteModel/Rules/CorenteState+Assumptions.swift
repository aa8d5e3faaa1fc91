public import Simulation

extension CorenteState {
  /// What there is to choose from, by number, the usual answer first.
  public static var alternatives: [String: [String]] {
    Dictionary(uniqueKeysWithValues: CorenteAssumption.allCases.map { ($0.rawValue, $0.choices) })
  }

  /// The answer in force.
  public func choice(of assumption: CorenteAssumption) -> String {
    answers.differing[assumption.rawValue] ?? assumption.choices[0]
  }

  /// Puts another answer in force; it must be one of the assumption's.
  public mutating func choose(_ choice: String, for assumption: CorenteAssumption, at time: SimTime) {
    let before = self
    answers.choose(choice, for: assumption.rawValue, insteadOf: assumption.choices[0])
    followUp(from: before, at: time)
  }
}
