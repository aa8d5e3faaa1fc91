import CommandCatalogue
import CommandKit
import Foundation
import TestSupport
import Testing

/// A sample of the mutated state files under real processes: every view, and a change of each family.
@Suite struct MutatedFileProcessTests {
  private static let changes = [
    "chkeyserver -name first 0", "chlmdkp -logoff all",
    "chlocation -regenerate key -admin jdoe -password Training1 Austin",
    "chsim -advance 1h", "chsim -snapshot two", "chsim -rollback one", "chsim -reset",
  ].map { $0.split(separator: " ").map(String.init) }

  private static let views = CommandCatalogue.all.map { $0.spec }.filter { EveryCommandTests.isView($0) }.map(\.name)
    .compactMap { name in ValidUse.all.first { $0[0] == name } }

  @Test(arguments: StateFileKind.allCases) func isRefusedOrShown(_ kind: StateFileKind) throws {
    let place = StateFileKind.allCases.firstIndex(of: kind) ?? 0
    var random = SeededGenerator(seed: SeededGenerator.replayable().seed &+ UInt64(place))
    let good = try #require(kind.isKept ? FullState.rolledBack : FullState.live)
    let trial = try FileTrial(good)
    var (refused, worked) = (0, 0)
    for _ in 0..<Form.rounds(2, long: 150) {
      let mutant = Mutant(of: kind, in: good, using: &random)
      try trial.restore()
      try trial.write(kind.rawValue, mutant.bytes)
      if let counting = mutant.counting { try trial.write(kind.counting, counting) }
      let before = Inventory(of: trial.sandbox.state)
      for words in Form.some(4, of: Self.views, &random) + Form.some(1, of: Self.changes, &random) {
        let result = try Bounded.run(words, in: trial.sandbox)
        let comment = Comment(rawValue: "\(kind.rawValue), \(mutant.making), seed \(random.seed): \(words): \(result)")
        #expect([0, 1, 2].contains(result.status) || result.status == 255 && words[0] == "chkeyserver", comment)
        if result.error.hasPrefix("RHRSL01") {
          refused += 1
          let isOneLine = result.error.wholeMatch(of: #/RHRSL01\d\dE [^\p{Cc}]+\n/#) != nil
          #expect(result.status == 1 && result.output.isEmpty && isOneLine, comment)
          #expect(Inventory(of: trial.sandbox.state) == before, comment)
        } else {
          worked += 1
          if Self.views.contains(words) { #expect(Inventory(of: trial.sandbox.state) == before, comment) }
        }
        guard Self.changes.contains(words) else { continue }
        try trial.restore()
        try trial.write(kind.rawValue, mutant.bytes)
        if let counting = mutant.counting { try trial.write(kind.counting, counting) }
      }
    }
    print("mutated files, processes: \(refused) refused, \(worked) worked: \(kind.rawValue)")
  }
}
