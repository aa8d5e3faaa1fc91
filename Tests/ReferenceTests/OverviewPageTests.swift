import CommandCatalogue
import CommandKit
import CommandSession
import Foundation
import SimulationCommands
import StorageModel
import TestSupport
import Testing

@testable import CommandReference

/// The page about the product as a whole leaves nothing out.
@Suite struct OverviewPageTests {
  private static let page = OverviewPage().text

  @Test func namesEveryCommand() {
    for name in CommandCatalogue.all.map({ $0.spec.name }) {
      #expect(Self.page.contains(".It Xr \(name) 1\n"))
    }
  }

  @Test func namesEveryMessage() {
    for entry in AllMessages.entries { #expect(Self.page.contains(".It Sy \(Mdoc.argument(entry.code))\n")) }
  }

  @Test func pointsToThePageOnFidelity() {
    #expect(Self.page.contains(".Xr rekey-rehearsal-fidelity 7\n"))
  }

  @Test func namesEveryAssumptionAndItsSwitches() {
    let page = FidelityPage().text
    for guess in RehearsalFacts.guesses {
      #expect(page.contains(".It Sy \(Mdoc.argument(guess.number))\n"))
    }
    let words = page.split { " ,\n".contains($0) }.map(String.init)
    for selection in Assumption.selections {
      let isDefault = Assumption(rawValue: String(selection.prefix(3))).map {
        selection.hasSuffix("=\($0.choices[0].rawValue)")
      }
      #expect(words.contains(selection) == (isDefault == false), "\(selection)")
    }
  }

  @Test func namesEveryFault() {
    for fault in RehearsalFacts.faults { #expect(Self.page.contains(".It Cm \(Mdoc.argument(fault.name))")) }
  }

  @Test func namesEveryVariableThatTheSourcesRead() throws {
    var names: Set<String> = []
    for source in try Sources.all() {
      for match in source.text.matches(of: /"(REHEARSAL_[A-Z_]+|XDG_[A-Z_]+|HOME)"/) { names.insert(String(match.1)) }
    }
    #expect(names.count > 8)
    for name in names { #expect(Self.page.contains(".It Ev \(name)\n"), "\(name)") }
  }
}
