public import CommandSession
internal import Simulation

/// What the trainer's commands know of the families, for the manual.
public enum RehearsalFacts {
  /// What can be made to go wrong.
  public static var faults: [FaultKind] { RehearsedFamilies.all.flatMap { $0.faults } }

  /// The kinds of objects that can be waited for; `ls` and the kind is the view that shows them.
  public static var observableObjects: [String] { RehearsedFamilies.all.flatMap { $0.observableObjects } }

  /// What is guessed of the real systems, with the answers that are in force unless told otherwise.
  public static var guesses: [Guess] { RehearsedFamilies.all.flatMap { guesses(of: $0) } }

  private static func guesses<F: RehearsedFamily>(of family: F.Type) -> [Guess] {
    F.fresh(.both, at: .earliest, assumptions: [:]).guesses
  }
}
