import TestSupport
import Testing

/// Every literal example that is known of a real system is printed word for word here, or there is a reason why it is not.
///
/// The examples are those of the reference sheet. That a session in Tests/Transcripts prints what stands there is
/// `TranscriptTests`' business; here it is that the example stands there.
@Suite struct SheetTests {
  @Test(arguments: all) func standsInASessionOrHasAReason(_ entry: SheetEntry) throws {
    switch entry.answer {
    case .missing(let reason): #expect(reason.hasSuffix("."))
    case .shown(let session, let command, let lines):
      let transcript = try Transcript(path: "\(Repository.root)/Tests/Transcripts/\(session).txt")
      let expected = lines.map { $0 + "\n" }.joined()
      let isThere = transcript.steps.contains { $0.command == command && $0.expected == expected }
      #expect(isThere, "\(entry.place) \(entry.what): $ \(command)")
    }
  }

  /// The sheet numbers its transcripts, so that none can be forgotten.
  @Test func everyTranscriptIsAccountedFor() {
    let numbers = Self.transcripts.map(\.place).filter { $0.hasPrefix("6.") }.compactMap { Int($0.dropFirst(2)) }
    #expect(Set(numbers) == Set(1...21))
  }

  @Test(arguments: [("1", 1...15), ("2", 1...5), ("8", 1...10)])
  func everySectionIsAccountedFor(_ section: String, _ parts: ClosedRange<Int>) {
    let places = Set(Self.all.map(\.place))
    for part in parts { #expect(places.contains("\(section).\(part)"), "\(section).\(part)") }
  }

  static let all = transcripts + commands + conventions + identity
}
