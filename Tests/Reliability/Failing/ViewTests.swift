import CommandCatalogue
import CommandKit
import Foundation
import TestSupport
import Testing

/// Every view: it writes nothing, and where the system fails it shows everything or says so.
@Suite(.enabled(if: SystemCall.canBeTraced, Comment(rawValue: SystemCall.untraceable)))
struct ViewTests {
  static let names = CommandCatalogue.all.map { $0.spec }.filter { EveryCommandTests.isView($0) }.map(\.name)

  /// Calls that change something on a disk.
  static let changing: Set = [
    "flock", "fsync", "ftruncate", "rename", "renameat", "link", "linkat", "unlink", "unlinkat", "mkdir", "mkdirat",
    "rmdir", "chmod", "fchmod", "fchmodat", "symlinkat", "utimensat",
  ]

  private func words(_ name: String) throws -> [String] {
    let spec = try #require(CommandCatalogue.command(named: name)).spec
    if name == "svcinfo" { return [name, "lsencryption"] }
    return spec.operand?.isRequired == true ? [name, "0"] : [name]
  }

  @Test(arguments: names) func showsAllOrSaysSo(_ name: String) throws {
    var random = SeededGenerator.replayable()
    let sandbox = try Sandbox()
    let setUp = """
      chsim -scenario both -time 260105090000 -scale 0; chencryption -keyserver newkey -key prepare
      chsim -advance 5h; chencryption -keyserver newkey -key commit; chsim -snapshot one; chsim -inject bet -from 990030
      chsim -fault scp-link -object Chicago
      """
    #expect(try sandbox.shell(setUp).status == 0)
    let before = sandbox.stateFiles()
    let words = try words(name)
    let (said, all) = try SystemCall.trace(words, in: sandbox)
    #expect(said.status == 0 && said.error == "", "\(name): \(said)")
    let calls = all.drop { !$0.line.contains(sandbox.state) }
    for call in calls {
      let writes = Self.changing.contains(call.name) || call.line.contains("O_CREAT") || call.line.contains("O_WRONLY")
      #expect(!writes, "\(name) is a view and must not write: \(call.line)")
    }
    let failures = calls.flatMap { call in (Failure.errors[call.name] ?? []).map { (call, $0) } }
    let tried = Form.some(3, of: failures, &random)
    for (call, error) in tried {
      let (result, _) = try call.strike("error=\(error)", words, in: sandbox)
      let comment = Comment(
        rawValue: "\(name): \(error) at \(call.name) \(call.number), seed \(random.seed): \(result)")
      if result.status == 0 {
        #expect(result == said, comment)
      } else {
        #expect(result.status == 1 && result.output == "", comment)
        #expect(result.error.wholeMatch(of: /[A-Z]{5}[0-9]{4}E .+\.\n/) != nil, comment)
      }
    }
    print("hindered: 0 kills, \(tried.count) failures, \(tried.count) struck: \(name)")
    try saysNothing(words, said, in: sandbox)
    #expect(sandbox.stateFiles() == before)
  }

  private func saysNothing(_ words: [String], _ said: CommandResult, in sandbox: Sandbox) throws {
    guard !said.output.isEmpty else { return }
    for place in ["/dev/full", ""] {
      let result = try Child.run(words, in: sandbox, output: place)
      #expect(result.status == 1 && result.error.hasPrefix("RHRSL0004E "), "\(words), output to [\(place)]: \(result)")
    }
  }

  /// A reader that goes away is no error.
  @Test(arguments: names) func aClosedPipeEndsQuietly(_ name: String) throws {
    let sandbox = try Sandbox()
    let result = try sandbox.shell("set -o pipefail; \(try words(name).joined(separator: " ")) | :")
    #expect(result == CommandResult(), "\(name): \(result)")
  }
}
