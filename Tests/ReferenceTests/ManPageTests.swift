import CommandCatalogue
import CommandKit
import Foundation
import TestSupport
import Testing

@testable import CommandReference

/// Manual pages that every reader of manual pages takes.
@Suite struct ManPageTests {
  static let pages = Reference.files.map(\.path).filter { $0.hasPrefix("man/") }

  @Test(.enabled(if: Tool.isInstalled("mandoc"), "mandoc is not installed"), arguments: pages)
  func hasNothingToBeMended(_ page: String) throws {
    // Style included; MANPATH, so that references between the pages are found.
    let result = try Sandbox().shell(
      "mandoc -T lint -W style '\(Repository.root)/\(page)'", environment: ["MANPATH": "\(Repository.root)/man"])
    #expect(result.output == "")
    #expect(result.status == 0)
  }

  @Test(
    .enabled(if: Tool.isInstalled("mandoc"), "mandoc is not installed"),
    arguments: CommandCatalogue.all.map { $0.spec.name })
  func showsWhatTheSpecSays(_ name: String) throws {
    let spec = try #require(CommandCatalogue.command(named: name)).spec
    let result = try Sandbox().shell(
      "mandoc -T ascii -O width=1000 '\(Repository.root)/man/man1/\(name).1' | sed 's/.\u{8}//g'")
    let text = result.output.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
    let told =
      [spec.summary] + spec.description + spec.allOptions.flatMap { ["-\($0.name)", $0.help] }
      + spec.allOptions.compactMap(\.guess)
      + (spec.operand.map { [$0.help] } ?? []) + spec.attributes.flatMap { $0.names + [$0.meaning] }
      + spec.transitions.map(\.effect) + spec.differences
      + spec.examples.flatMap { ["$ " + $0.command, $0.meaning] } + spec.mayWorkLater
      + spec.messages().flatMap {
        [$0.code, $0.text, $0.meaning, $0.remedy, $0.origin.rawValue, "Known \($0.grade.rawValue)."]
      }
    for piece in told {
      // mandoc puts two spaces behind a sentence.
      let words = piece.split(separator: " ").joined(separator: " ")
      #expect(text.contains(words), "\(name) lacks: \(piece)")
    }
    for other in spec.seeAlso { #expect(text.contains("\(other)(1)")) }
  }

  @Test func everyOptionHasItsPlace() throws {
    for spec in CommandCatalogue.all.map({ $0.spec }) {
      let lines = try Repository.text("man/man1/\(spec.name).1").split(separator: "\n")
      for option in spec.allOptions {
        let heads = lines.filter {
          $0.hasPrefix(".It Fl ") && $0.split(separator: " ")[2] == Mdoc.argument(option.name)
        }
        #expect(heads.count == 1, "\(spec.name) -\(option.name)")
      }
    }
  }

  @Test func sectionsComeInTheirOrder() throws {
    let page = try Repository.text("man/man1/chencryption.1")
    let sections = page.split(separator: "\n").filter { $0.hasPrefix(".Sh ") }.map { $0.dropFirst(4) }
    #expect(
      sections == [
        "NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "EFFECTS", "DIFFERENCES FROM THE REAL SYSTEM",
        "ENVIRONMENT", "EXIT STATUS", "MESSAGES", "EXAMPLES", "SEE ALSO",
      ])
  }

  @Test func aSingleOptionThatIsNeededIsNoChoice() throws {
    let page = try Repository.text("man/man1/mkkeyserver.1")
    #expect(page.contains("\n\\-ip must be given.\n"))
    for name in CommandCatalogue.all.map({ $0.spec.name }) {
      let text = try Repository.text("man/man1/\(name).1")
      #expect(!text.contains(/of \\-[a-z]+ must be given/), "\(name)")
    }
  }

  /// Who learns of -filtervalue here must learn that a script for an array cannot use it.
  @Test func aFilterThatIsOursIsADifference() throws {
    for spec in CommandCatalogue.all.map({ $0.spec }) where spec.view != nil && spec.view != .detailed {
      let isWarned = try Repository.text("man/man1/\(spec.name).1").contains("IBM's page lists no \\-filtervalue")
      let isReal = spec.group == .view || spec.group == .task
      #expect(isWarned == (isReal && spec.name != "lseventlog"), "\(spec.name)")
    }
  }

  /// Sentences that keep a rehearsal from teaching something false.
  @Test(arguments: [
    ("chencryption", "A recovery key opens nothing here"), ("lssystem", "The code level is that of the rehearsal"),
    ("lsportusb", "unsupported, of a device that cannot be used"), ("lsencryption", "not_supported, of a system that"),
    ("cheventlog", "That a message cannot be marked is ours"),
  ]) func tellsWhatIsOtherwise(_ name: String, _ sentence: String) throws {
    let page = try Repository.text("man/man1/\(name).1").split(separator: "\n").joined(separator: " ")
    #expect(page.contains(sentence))
  }

  @Test func onlySomeCommandsKnowAStatusTwo() {
    let later = CommandCatalogue.all.map { $0.spec }.filter { !$0.mayWorkLater.isEmpty }
    #expect(
      later.map(\.name) == [
        "chlmdkp", "chkpvector", "chlmdmessage", "lslocation", "chlocation", "lslocationkey", "lstunnel", "chsim",
        "waitsim",
      ])
    #expect(!later.contains { $0.group == .view || $0.group == .task })
  }
}
