internal import CommandCatalogue
internal import CommandKit
internal import SimulationCommands

/// What `waitsim` can look at.
enum ObservedAttributes {
  /// The name of the command that shows objects of a kind.
  static func view(of kind: String) -> String { "ls\(kind)" }

  /// The attributes of a kind of object that can be waited for, in the order in which its view explains them; those among them
  /// that are only there at times.
  static func names(of kind: String) -> [String] {
    let present = RehearsalFacts.attributes(ofKind: kind)
    let notes = CommandCatalogue.command(named: view(of: kind))?.spec.attributes ?? []
    return notes.flatMap { note in
      note.names.filter { present.contains($0) || note.meaning.contains("only where") }
    }
  }
}
