internal import Simulation

extension LMDKPGuess {
  /// The other answers that can be put in force: where a script could come out differently.
  public var alternatives: [String] {
    switch self {
    case .l02: ["silence"]
    case .l06, .l07: ["no"]
    case .l11: ["allow"]
    case .l12: ["none"]
    case .l14, .l20: ["yes"]
    case .l15: ["ends"]
    case .l01, .l03, .l04, .l05, .l08, .l09, .l10, .l13, .l16, .l17, .l18, .l19, .l21, .l22: []
    }
  }
}

extension LMDKPState {
  /// What there is to choose from, by number, the usual answer first.
  public static var alternatives: [String: [String]] {
    Dictionary(
      uniqueKeysWithValues: LMDKPGuess.allCases.filter { !$0.alternatives.isEmpty }
        .map { ($0.rawValue, [$0.choice] + $0.alternatives) })
  }

  /// The answer in force.
  public func choice(of guess: LMDKPGuess) -> String { answers.differing[guess.rawValue] ?? guess.choice }

  /// Whether the usual answer is in force.
  func isUsual(_ guess: LMDKPGuess) -> Bool { answers.differing[guess.rawValue] == nil }

  /// Puts another answer in force; it must be one of the guess's.
  public mutating func choose(_ choice: String, for guess: LMDKPGuess) {
    answers.choose(choice, for: guess.rawValue, insteadOf: guess.choice)
  }
}
