import Foundation
import TestSupport
import Testing

/// Looking changes nothing: a session comes to the same without its ls* commands, and with many more.
@Suite struct LookingTests {
  private static let views = [
    "lslmdkp", "lskpvector", "lskpvector 0", "lslmdmessage", "lskpcredential", "lseventlog -family lmdkp", "lssim",
  ]

  private func play(_ commands: [String]) throws -> (said: [String], files: [String: Data]) {
    let sandbox = try Sandbox()
    var said: [String] = []
    for command in commands {
      let result = try sandbox.shell(command, merged: true)
      if !command.hasPrefix("ls") { said.append("\(command): \(result.output) \(result.status)") }
    }
    return (said, sandbox.stateFiles())
  }

  @Test(arguments: ["lmdkp-procedure", "lmdkp-cancel", "lmdkp-bets"]) func aSessionComesToTheSame(name: String) throws {
    let all = try Transcript(path: "\(Repository.root)/Tests/Transcripts/\(name).txt").steps.map(\.command)
      .filter { !$0.hasPrefix("#") }
    let bare = try play(all.filter { !$0.hasPrefix("ls") })
    let more = try play(all.enumerated().flatMap { place, command in [command, Self.views[place % Self.views.count]] })
    #expect(bare.said == more.said)
    #expect(bare.files.mapValues(Self.withoutWallTime) == more.files.mapValues(Self.withoutWallTime))
    #expect(bare.files["lmdkp.json"] != nil && bare.files["sim.json"] != nil)
  }

  /// The lines of a file, but for the time of day at which the simulated clock was set, and the checksum over it.
  private static func withoutWallTime(_ file: Data) -> [Substring] {
    let lines = String(decoding: file, as: UTF8.self).split(separator: "\n")
    guard lines.contains(where: { $0.contains("\"wallBase\"") }) else { return lines }
    return lines.filter { !$0.contains("\"wallBase\"") && !$0.contains("\"checksum\"") }
  }
}
