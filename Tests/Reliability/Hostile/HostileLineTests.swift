import CommandCatalogue
import CommandKit
import SimulationCommands
import TestSupport
import Testing

/// Whatever is typed: no crash, no hang, a status that is promised, one line that is well formed, and a state that can be read.
@Suite struct HostileLineTests {
  private static let known = Set(AllMessages.entries.map(\.code))

  @Test(arguments: 0..<2) func whateverIsTypedIsAnswered(_ lane: Int) throws {
    var random = SeededGenerator(seed: SeededGenerator.replayable().seed &+ UInt64(lane))
    var (sandbox, succeeded, refused) = (try Sandbox(givesPasswordsAway: true), 0, 0)
    for round in 0..<Form.rounds(6_000, long: 500_000) {
      if round % 300 == 299 { sandbox = try Sandbox(givesPasswordsAway: true) }
      let line = HostileLine(of: CommandCatalogue.all, using: &random)
      let result = InProcess.run(line.command, line.words, state: sandbox.state)
      let (status, output, error) = (result.status, result.output, result.error)
      let comment = Comment(rawValue: "seed \(random.seed): \(line): \(status) \(error.prefix(300))")
      if status == 0 {
        succeeded += 1
        #expect(error.isEmpty || error.hasSuffix("\n"), comment)
      } else if status == 255 {
        // A lost answer is none.
        #expect(output.isEmpty && error.isEmpty, comment)
      } else {
        refused += 1
        #expect((1...2).contains(status) && output.isEmpty, comment)
        #expect(error.hasSuffix("\n") && error.count { $0.isNewline } == 1, comment)
        #expect(Self.known.contains(String(error.prefix(10))) && error.dropFirst(10).hasPrefix(" "), comment)
        // Neither is the state ever damaged by a command, nor does one try to.
        #expect(!["RHRSL0102E", "RHRSL0113E"].contains(error.prefix(10)), comment)
        #expect(!error.unicodeScalars.dropLast().contains { $0.properties.generalCategory == .control }, comment)
      }
    }
    #expect(succeeded > 500 && refused > 5000)
    print("hostile lines: \(succeeded) succeeded, \(refused) were refused")
  }
}
