/// The answers in force: one value that the model is given.
public struct Assumptions: Equatable, Sendable {
  private var chosen: [Assumption: Choice] = [:]

  /// The default answers.
  public init() {}

  /// The default answers but for those named; what names no choice is ignored.
  public init(_ choices: [String: String]) {
    for (number, choice) in choices {
      guard let assumption = Assumption(rawValue: number), let choice = Choice(rawValue: choice),
        assumption.choices.contains(choice), ![.g05, .g11].contains(assumption)
      else { continue }
      choose(choice, for: assumption)
    }
  }

  /// The answer in force.
  public subscript(assumption: Assumption) -> Choice { chosen[assumption] ?? assumption.choices[0] }

  /// The answers that differ from the default, by number.
  public var differing: [String: String] {
    Dictionary(uniqueKeysWithValues: chosen.map { ($0.key.rawValue, $0.value.rawValue) })
  }

  /// Puts an answer in force, which must be one of the assumption's.
  mutating func choose(_ choice: Choice, for assumption: Assumption) {
    chosen[assumption] = choice == assumption.choices[0] ? nil : choice
  }
}
