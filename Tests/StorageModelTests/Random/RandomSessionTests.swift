import Foundation
import Simulation
import TestSupport
import Testing

@testable import StorageModel

/// Hundreds of thousands of steered random steps.
@Suite struct RandomSessionTests {
  static let scenarios: [ScenarioName] = [.both, .both, .keyserver, .usb, .new, .multimaster]
  /// A state, as the store writes it, is never greater: 64 drives, and eight keys for each server, what was last seen of it,
  /// and each backup. The greatest that was seen, in a million steps, had 40,300 bytes.
  static let greatestSize = 64_000

  @Test(arguments: scenarios) func everyStepIsAsItShouldBe(scenario: ScenarioName) throws {
    var generator = SeededGenerator.replayable()
    var counts: [String: Int] = [:]
    var steps = 0
    while steps < 34_000 {
      var session = RandomSession(scenario, SeededGenerator(seed: generator.next()))
      if let wrong = try session.run(steps: 300) {
        Issue.record("seed \(generator.seed): \(wrong)")
        return
      }
      #expect(session.greatestSize < Self.greatestSize)
      counts.merge(session.counts) { $0 + $1 }
      steps += session.length
    }
    // Steps that only ever came to nothing would have shown nothing.
    for what in ["prepare", "commit", "cancel", "locked"] {
      #expect(counts[what, default: 0] > 20, "seed \(generator.seed): \(what) in \(counts)")
    }
  }

  /// However long it goes on: everything that is kept is kept in numbers.
  @Test func theStateStaysSmall() throws {
    var session = RandomSession(.both, SeededGenerator.replayable(), endsWhenLocked: false)
    if let wrong = try session.run(steps: 6000) { Issue.record("\(wrong)") }
    #expect(session.greatestSize < Self.greatestSize)
  }
}
