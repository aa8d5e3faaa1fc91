import Foundation

/// What there may be in a state folder, however often commands were killed in it.
enum Growth {
  static let families = ["storage", "lmdkp", "corente"]

  /// What must not be there: names that no state has, more histories than a family has use for, dumps that say nothing that
  /// another does not.
  ///
  /// A history belongs to the family's file, another to its previous generation, and one may just have been begun.
  static func strays(in state: String, snapshots: [String]) -> [String] {
    let kept = snapshots.flatMap { name in
      ["snapshots/\(name)", "snapshots/\(name)/sim.json"]
        + families.flatMap { ["snapshots/\(name)/\($0).json", "snapshots/\(name)/\($0)-0.log"] }
    }
    let others = Stage.names(in: state).subtracting(Stage.passing).subtracting(kept)
    let (dumps, rest) = (
      others.filter { $0.hasPrefix("dumps/audit/auditlog_") }, others.filter { !$0.hasPrefix("dumps/") }
    )
    let histories = families.map { family in rest.filter { $0.hasPrefix("\(family)-") && $0.hasSuffix(".log") } }
    return rest.subtracting(histories.joined()).sorted() + histories.filter { $0.count > 3 }.joined().sorted()
      + idle(dumps, in: state)
  }

  /// Dumps with which another begins. One is left where a command was killed after its change, before it tidied up.
  private static func idle(_ dumps: Set<String>, in state: String) -> [String] {
    let texts = dumps.sorted().map { ($0, FileManager.default.contents(atPath: "\(state)/\($0)") ?? Data()) }
    let idle = texts.filter { name, text in texts.contains { $0.0 != name && $0.1.starts(with: text) } }
    return idle.count > 1 ? idle.map(\.0) : []
  }
}
