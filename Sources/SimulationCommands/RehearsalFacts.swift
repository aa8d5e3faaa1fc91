internal import CommandKit
public import CommandSession
internal import Simulation

/// What the trainer's commands know of the families, for the manual.
public enum RehearsalFacts {
  /// What can be made to go wrong.
  public static var faults: [FaultKind] { RehearsedFamilies.all.flatMap { $0.faults } }

  /// The kinds of objects that can be waited for; `ls` and the kind is the view that shows them.
  public static var observableObjects: [String] { RehearsedFamilies.all.flatMap { $0.observableObjects } }

  /// The attributes of a kind of object at the start of a rehearsal, by the names by which they can be waited for.
  public static func attributes(ofKind kind: String) -> [String] {
    guard let family = RehearsedFamilies.all.first(where: { $0.observableObjects.contains(kind) }) else { return [] }
    return attributes(ofKind: kind, in: family)
  }

  private static func attributes<F: RehearsedFamily>(ofKind kind: String, in family: F.Type) -> [String] {
    let state = F.fresh(.both, at: .earliest, assumptions: [:])
    let attributes = try? state.attributes(of: kind, id: F.soleObjects.contains(kind) ? nil : "0")
    return (attributes ?? []).map(\.name)
  }

  /// What is guessed of the real systems, with the answers that are in force unless told otherwise.
  public static var guesses: [Guess] { RehearsedFamilies.all.flatMap { guesses(of: $0) } }

  private static func guesses<F: RehearsedFamily>(of family: F.Type) -> [Guess] {
    F.fresh(.both, at: .earliest, assumptions: [:]).guesses
  }
}
