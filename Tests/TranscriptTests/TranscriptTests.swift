import Foundation
import TestSupport
import Testing

/// Every session in Tests/Transcripts comes out word for word.
@Suite struct TranscriptTests {
  static let files = Repository.names(in: "Tests/Transcripts").filter { $0.hasSuffix(".txt") }

  @Test(arguments: files) func session(_ file: String) throws {
    let path = "\(Repository.root)/Tests/Transcripts/\(file)"
    let transcript = try Transcript(path: path)
    let played = try transcript.play(in: try Sandbox())
    if Transcript.isRecording {
      try played.write(toFile: path, atomically: true, encoding: .utf8)
    } else {
      #expect(played == transcript.text)
    }
  }

  @Test func thereAreSessions() {
    #expect(!Self.files.isEmpty)
  }
}
