import Foundation
import TestSupport
import Testing

/// Looking, wherever in the design's session, changes neither a file nor what comes later.
@Suite struct LookingTests {
  static let looks = [
    "lscorente", "lslocation", "lslocation Boston", "lslocationkey Austin", "lstunnel", "lstunnel Denver",
    "lseventlog -family corente", "lssim", "lslocation -json",
  ]

  @Test func theSessionComesOutTheSame() throws {
    var random = SeededGenerator.replayable()
    let transcript = try Transcript(path: "\(Repository.root)/Tests/Transcripts/corente-session.txt")
    let sandbox = try Sandbox()
    for step in transcript.steps {
      let before = sandbox.stateFiles()
      for _ in 0..<2 {
        let look = Self.looks.randomElement(using: &random) ?? ""
        #expect(try sandbox.shell(look).status == 0)
      }
      #expect(sandbox.stateFiles() == before, "seed \(random.seed)")
      let result = try sandbox.shell(step.command, merged: true)
      let played = result.output + (result.status == 0 ? "" : "[exit \(result.status)]\n")
      #expect(played == step.expected, "seed \(random.seed)")
    }
  }
}
