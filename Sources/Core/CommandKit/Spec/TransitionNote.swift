/// What a way of calling a command changes, and how far that is known from a real system.
public struct TransitionNote: Sendable {
  /// The words that call for it, such as `-usb newkey -key prepare`; empty if the command has one transition only.
  public let words: String
  /// What is different afterwards.
  public let effect: String
  /// How far it is known that this is the effect.
  public let grade: Grade

  /// Describes the only transition of a command.
  public init(_ effect: String, _ grade: Grade) {
    self.init("", effect, grade)
  }

  /// Describes a transition.
  public init(_ words: String, _ effect: String, _ grade: Grade) {
    self.words = words
    self.effect = effect
    self.grade = grade
  }
}
