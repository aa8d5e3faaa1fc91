import CommandKit
import Foundation
import SimulationCommands
import TestSupport
import Testing

/// Every message and every code of the event log that the product knows is printed in some test: in a session, or, where no
/// session can bring it about, in the test that is named here.
@Suite struct ReachedCodeTests {
  /// A place in the tests where a message is reached: a file, and what stands in it.
  typealias Place = (file: String, mark: String)

  /// What takes a failing disk, a fault of the program or a thousand messages: what the test expects names the code.
  static let elsewhere: [String: Place] = [
    "RHRSL0012E": (
      "Reliability/Surroundings/LostCommandLineTests.swift", "#expect(result.error.contains(\"RHRSL0012E "
    ),
    "RHRSL0109E": ("Reliability/Failing/UncertainTests.swift", "#expect(result.error.hasPrefix(\"RHRSL0109E "),
    "RHRSL0113E": ("StateStoreTests/Changes/CommitTests.swift", "#expect(error?.code == \"RHRSL0113E\")"),
    "RHRSL0223E": ("ReferenceTests/ReachedCodeTests.swift", "#expect(result.error.hasPrefix(\"RHRSL0223E "),
  ]

  private static let known = Set(AllMessages.entries.map(\.code))

  @Test func everyCodeIsReached() throws {
    let shown = try Self.shown()
    #expect(shown.count > 100)
    #expect(Self.known.subtracting(shown).subtracting(Self.elsewhere.keys) == [])
    #expect(Set(Self.elsewhere.keys).isSubset(of: Self.known))
  }

  @Test(arguments: elsewhere.keys) func isReachedElsewhere(_ code: String) throws {
    let place = try #require(Self.elsewhere[code])
    #expect(try Repository.text("Tests/\(place.file)").contains(place.mark))
  }

  /// A thousand good BETs that nobody reconciles, written into the state by hand.
  @Test func oneBETTooMany() throws {
    let sandbox = try Sandbox()
    try #require(try sandbox.shell("chsim -scale 0 && chsim -inject bet -from 990030") == CommandResult())
    let path = "\(sandbox.state)/lmdkp.json"
    var file = try String(contentsOfFile: path, encoding: .utf8)
    let bets = (0..<1000).map { id in
      """
      {"account": 990030, "id": \(id), "isReconciled": false, "kind": "bet", "status": "good", "time": "260105090000",
       "vectorID": 0}
      """
    }
    file.replace(/"checksum" : "[^"]*"/, with: "\"checksum\" : \"\"")
    file.replace(/"messages" : \[[^\]]*\]/, with: "\"messages\" : [\(bets.joined(separator: ","))]")
    file.replace(/"nextID" : 2\b/, with: "\"nextID\" : 1000")
    try file.write(toFile: path, atomically: false, encoding: .utf8)
    #expect(try sandbox.shell("lslmdmessage -nohdr | wc -l").output == "1000\n")
    let result = try sandbox.shell("chsim -inject bet -from 990030")
    #expect(result.error.hasPrefix("RHRSL0223E The action failed because 1000 good BETs"))
    #expect(result.status == 1)
  }

  /// The codes that sessions print, which `TranscriptTests` holds the product to.
  private static func shown() throws -> Set<String> {
    var codes: Set<String> = []
    for file in Repository.names(in: "Tests/Transcripts") where file.hasSuffix(".txt") {
      for step in try Transcript(path: "\(Repository.root)/Tests/Transcripts/\(file)").steps {
        // An explanation is no occurrence, but that there is none is a message.
        guard !step.command.contains("-explain") || step.expected.hasPrefix("RHRSL0008E") else { continue }
        codes.formUnion(step.expected.matches(of: /\b[A-Z]{5}\d{4}[EWI]\b/).map { String($0.output) })
        guard step.command.contains("lseventlog") else { continue }
        codes.formUnion(step.expected.matches(of: /\b(\d{4}|\d{6})\b/).map { String($0.1) })
      }
    }
    return codes.intersection(known)
  }
}
