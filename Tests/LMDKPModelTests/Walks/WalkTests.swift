import Simulation
import TestSupport
import Testing

@testable import LMDKPModel

/// Steered random sequences against what must always hold.
@Suite struct WalkTests {
  @Test func whateverIsDoneTheInvariantsHold() throws {
    var random = SeededGenerator.replayable()
    var posted = 0
    var words: Set<String> = []
    for _ in 0..<1000 {
      var walk = Walk()
      for _ in 0..<300 { try walk.step(&random) }
      let kept = CodingTests.stored(walk.state)
      #expect(try CodingTests.roundTrip(kept) == kept)
      // From wherever it ends, the procedure leads to rekey no, once no outage lasts and none is to come.
      try walk.perform(.pass(seconds: 3600), &random)
      for fault in [LMDKPFault.messageServer, .directory]
      where walk.state.armedFaults.contains(where: { $0.fault == fault }) {
        try walk.perform(.clear(fault), &random)
      }
      var steps = 0
      while walk.state.firefly?.rekey != .no, steps < 2000 {
        try walk.perform(Procedure.next(walk.state), &random)
        steps += 1
      }
      #expect(walk.state.firefly?.rekey == .no)
      posted += walk.posted
      words.formUnion(walk.words)
    }
    print("random test: 300000 steps, \(posted) rekeys were posted")
    #expect(posted > 1000)
    #expect(words == ["no", "requested", "submitted", "failed", "ready", "processing", "generated"])
  }

  @Test func aLongRehearsalStaysSmall() throws {
    var random = SeededGenerator.replayable()
    var walk = Walk()
    for _ in 0..<5000 { try walk.step(&random) }
    #expect(walk.state.desktop.messages.count <= Desktop.keptCount + LMDKPState.greatestBETCount + 5)
    #expect(walk.state.agenda.items.count <= LMDKPState.keptCount + 10)
    // How many depends on the outages that chance brings; without any there would be nothing to keep small.
    #expect(walk.posted > 0)
  }
}
