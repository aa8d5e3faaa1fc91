import CommandCatalogue
import CommandKit
import TestSupport
import Testing

/// What the reliability tests try is everything there is: a command or an option that is added demands its row.
@Suite struct EveryCommandTests {
  /// Commands that show something. That they change nothing is tested, not believed: `ViewTests`.
  static func isView(_ spec: CommandSpec) -> Bool {
    spec.view != nil || ["ls", "cat"].contains { spec.name.hasPrefix($0) } || spec.name == "svcinfo"
  }

  static let changing: [CommandSpec] = CommandCatalogue.all.map { $0.spec }.filter { !isView($0) }

  @Test func everyChangingCommandHasARow() {
    let tried = Set(Change.all.map { $0.words[0] })
    for spec in Self.changing where !tried.contains(spec.name) {
      Issue.record(
        """
        The command \(spec.name) changes something, but the reliability tests have no row for it: add a valid use of it to a \
        table in Tests/Reliability/Changes. It is then killed, failed and replayed like all others.
        """)
    }
  }

  @Test(arguments: changing.map(\.name)) func everyOptionOfAChangingCommandIsInARow(_ name: String) throws {
    let spec = try #require(CommandCatalogue.command(named: name)).spec
    let rows = Change.all.map { $0.words }.filter { $0[0] == name }.map { $0.dropFirst() }
    for option in spec.options {
      let isTried = rows.contains { $0.contains("-\(option.name)") }
      #expect(
        isTried,
        """
        The option -\(option.name) of \(name) is in no row of the reliability tests: add a valid use of it to a table in \
        Tests/Reliability/Changes.
        """)
    }
  }
}
