import CommandCatalogue
import CommandKit
import Foundation
import SimulationCommands
import TestSupport
import Testing

/// A sample of the hostile command lines as real processes, some tens of thousands in the long form.
@Suite struct HostileProcessTests {
  private static let known = Set(AllMessages.entries.map(\.code))

  @Test(arguments: 0..<2) func whateverIsTypedIsAnswered(_ lane: Int) throws {
    var random = SeededGenerator(seed: SeededGenerator.replayable().seed &+ UInt64(lane))
    let template = try Sandbox()
    let sandbox = try Sandbox(givesPasswordsAway: true)
    let setUp = "chsim -scenario both -time 260105090000 -scale 0; chencryption -keyserver newkey -key prepare"
    #expect(try template.shell(setUp).status == 0)
    var (succeeded, refused) = (0, 0)
    for _ in 0..<Form.rounds(150, long: 10_000) {
      let line = HostileLine(of: CommandCatalogue.all, isForProcess: true, using: &random)
      // No process can be given such a word.
      if line.words.contains(where: { $0.contains("\0") }) { continue }
      // Waiting must come to an end: time stands still, so that it is skipped.
      try? FileManager.default.removeItem(atPath: sandbox.state)
      try FileManager.default.copyItem(atPath: template.state, toPath: sandbox.state)
      let result = try Bounded.run([line.command.spec.name] + line.words, in: sandbox)
      let comment = Comment(rawValue: "seed \(random.seed): \(line): \(result.status) \(result.error.prefix(300))")
      if result.status == 0 {
        succeeded += 1
      } else {
        refused += 1
        let isOneLine = result.error.wholeMatch(of: #/[A-Z]{5}\d{4}E [^\p{Cc}]+\n/#) != nil
        #expect((1...2).contains(result.status) && isOneLine && result.output.isEmpty, comment)
        #expect(Self.known.contains(String(result.error.prefix(10))), comment)
      }
    }
    #expect(succeeded > 0 && refused > 50)
    print("hostile processes: \(succeeded) succeeded, \(refused) were refused")
  }
}
