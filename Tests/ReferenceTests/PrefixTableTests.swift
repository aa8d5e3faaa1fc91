import CommandCatalogue
import CommandKit
import Foundation
import TestSupport
import Testing

/// `svcinfo` runs the views of the emulated array and `svctask` its actions; neither runs anything else (reference sheet 2.1).
@Suite struct PrefixTableTests {
  /// What the name of a command says of it, whatever its spec says.
  enum Kind: Equatable { case view, action, neither }

  static let names = CommandCatalogue.all.map { $0.spec.name } + ["rekey-rehearsal", "help", "lsvdisk", "bash", ""]

  private static func kind(of name: String) -> Kind {
    let others = ["lssim", "chsim", "waitsim", "svcinfo", "svctask", "rekey-rehearsal", "help", "lsvdisk", "bash", ""]
    let isForeign = /(ls|ch)(lmd|kp|corente|location|tunnel).*/
    if others.contains(name) || name.wholeMatch(of: isForeign) != nil { return .neither }
    return name.hasPrefix("ls") || name.hasPrefix("cat") ? .view : .action
  }

  @Test(arguments: names, ["svcinfo", "svctask"]) func runsWhatItShould(_ name: String, _ prefix: String) throws {
    let result = try Sandbox().run(prefix, name, "-h")
    if Self.kind(of: name) == (prefix == "svcinfo" ? .view : .action) {
      let command = try #require(CommandCatalogue.command(named: name))
      #expect(result == CommandResult(output: HelpText(command.spec).text))
    } else if name == "help" {
      #expect(result.status == 1)
      #expect(result.error == "CMMVC5987E [-h] is not a valid command line option.\n")
    } else {
      #expect(result.status == 1)
      #expect(result.output == "")
      #expect(result.error == "CMMVC5987E [\(name)] is not a valid command line option.\n")
    }
  }

  @Test func thereAreSomeOfEachKind() {
    #expect(Self.names.count { Self.kind(of: $0) == .view } == SvcInfo.prefixed?.count)
    #expect(Self.names.count { Self.kind(of: $0) == .action } == SvcTask.prefixed?.count)
    #expect(Self.names.count { Self.kind(of: $0) == .neither } > 10)
  }
}
