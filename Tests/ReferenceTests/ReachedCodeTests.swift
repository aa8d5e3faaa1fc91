import CommandKit
import SimulationCommands
import TestSupport
import Testing

/// Every message and every code of the event log that the product knows is printed in some test: in a session, or, where no
/// session can bring it about, in the test that is named here.
@Suite struct ReachedCodeTests {
  /// A place in the tests where a message is reached: a file, and what stands in it.
  typealias Place = (file: String, mark: String)

  /// What takes a failing disk, a fault of the program or a thousand commands.
  static let elsewhere: [String: Place] = [
    "RHRSL0109E": ("Reliability/Support/Stage.swift", "The change was made, but"),
    "RHRSL0113E": ("StateStoreTests/Changes/CommitTests.swift", ".unsound(file:"),
    "RHRSL0223E": ("LMDKPModelTests/BoundTests.swift", ".tooManyBETs("),
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
