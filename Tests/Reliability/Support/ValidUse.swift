import CommandCatalogue
import CommandKit
import TestSupport
import Testing

/// A use of each command that is right where the state is fresh.
enum ValidUse {
  /// One for every command that there is.
  static let all: [[String]] = CommandCatalogue.all.map { of($0.spec) }

  /// One for each that cannot do without the state: where no state can be, they say so.
  static let needingState: [[String]] = all.filter { words in
    InProcess.run(words, state: "/dev/null").error.hasPrefix("RHRSL0105E ")
  }

  /// Every use of a changing command that there is a row for, and the views.
  static let many: [[String]] =
    Change.all.map(\.words).filter { !$0.contains("-delay") }
    + CommandCatalogue.all.map { $0.spec }.filter(EveryCommandTests.isView).map(of)

  private static func of(_ spec: CommandSpec) -> [String] {
    switch spec.name {
    case "svcinfo": return [spec.name, "lsencryption"]
    // What it waits for is there.
    case "waitsim": return [spec.name, "-object", "encryption", "-attr", "status", "-value", "enabled"]
    default: break
    }
    let rows = Change.all.filter { $0.words[0] == spec.name }
    if let row = rows.first(where: { $0.setUp.isEmpty }) ?? rows.first { return row.words }
    return spec.operand?.isRequired == true ? [spec.name, "0"] : [spec.name]
  }
}
