import CommandCatalogue
import CommandKit
import CommandSession
import Foundation
import SimulationCommands
import Simulation
import StorageModel
import TestSupport
import Testing

@testable import CommandReference

/// The pages that are about no single command leave nothing out.
@Suite struct ManualPageTests {
  private static func page(_ page: ManualPage) throws -> String { try Repository.text(page.path) }

  @Test func namesEveryCommand() throws {
    let page = try Self.page(.overview)
    for name in CommandCatalogue.all.map({ $0.spec.name }) {
      #expect(page.contains(".It Xr \(name) 1\n"))
    }
  }

  @Test func namesEveryMessage() throws {
    let page = try Self.page(.messages)
    for entry in AllMessages.entries { #expect(page.contains(".It Sy \(Mdoc.argument(entry.code))\n")) }
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

  @Test func namesEveryScenarioAndFault() throws {
    let page = try Self.page(.simulation)
    for scenario in ScenarioName.allCases { #expect(page.contains(".It Cm \(Mdoc.argument(scenario.rawValue))\n")) }
    for fault in RehearsalFacts.faults { #expect(page.contains(".It Cm \(Mdoc.argument(fault.name))")) }
  }

  @Test func namesEveryVariableThatTheSourcesRead() throws {
    var names: Set<String> = []
    for source in try Sources.all() {
      for match in source.text.matches(of: /"(REHEARSAL_[A-Z_]+|XDG_[A-Z_]+|HOME)"/) { names.insert(String(match.1)) }
    }
    #expect(names.count > 8)
    let page = try Self.page(.overview)
    for name in names { #expect(page.contains(".It Ev \(name)\n"), "\(name)") }
  }

  /// Every attribute that the page and the completions name can be waited for.
  @Test(arguments: RehearsalFacts.observableObjects) func whatCanBeWaitedForCanBeSeen(_ kind: String) throws {
    let sandbox = try Sandbox()
    try #require(try sandbox.shell("chsim -scale 0 && chencryption -internal enable") == CommandResult())
    let names = ObservedAttributes.names(of: kind)
    #expect(names.count > 5)
    for name in names {
      let id = ["encryption", "lmdkp", "corente"].contains(kind) ? "" : "-id 0"
      let line = "waitsim -object \(kind) \(id) -attr \(name) -value nothing-like-it -timeout 0s"
      let result = try sandbox.shell(line)
      #expect(result.error.hasPrefix("RHRSL0002E") || result.error.hasPrefix("RHRSL0003E"), "\(line): \(result.error)")
    }
  }
}
