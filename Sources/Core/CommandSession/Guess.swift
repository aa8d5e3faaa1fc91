public import CommandKit

/// Something that is not known of the real system, and what is assumed.
public struct Guess: Equatable, Sendable {
  /// The number by which it is known, such as `G01`.
  public let number: String
  /// The answer in force.
  public let choice: String
  /// The other answers that can be put in force.
  public let alternatives: [String]
  /// The question.
  public let question: String
  /// How far the answer in force unless told otherwise is known.
  public let grade: Grade
  /// Where the answer comes from.
  public let source: String
  /// What would settle it on a real system.
  public let test: String

  /// A guess.
  public init(
    number: String, choice: String, alternatives: [String] = [], question: String, grade: Grade, source: String,
    test: String
  ) {
    self.number = number
    self.choice = choice
    self.alternatives = alternatives
    self.question = question
    self.grade = grade
    self.source = source
    self.test = test
  }
}
