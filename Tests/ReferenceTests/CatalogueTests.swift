import CommandCatalogue
import CommandKit
import Foundation
import TestSupport
import Testing

@testable import CommandReference

/// Every command is complete: it is built, installed by the package, and its spec does not contradict itself.
@Suite struct CatalogueTests {
  static let names = CommandCatalogue.all.map { $0.spec.name }

  private static func spec(_ name: String) throws -> CommandSpec {
    try #require(CommandCatalogue.command(named: name)).spec
  }

  @Test func thePackageBuildsEveryCommandAndNoOther() throws {
    let package = try Repository.text("Package.swift")
    let listed = package.matches(of: /\n  \("(\w+)", "\w+"\),/).map { String($0.1) }
    #expect(Set(listed) == Set(Self.names))
    #expect(listed.count == Self.names.count)
    let folders = Repository.names(in: "Sources/Executables")
    #expect(Set(folders) == Set(Self.names + ["generate-reference", "rekey-rehearsal"]))
  }

  @Test(arguments: names) func isItsOwnExecutable(_ name: String) throws {
    let command = try #require(CommandCatalogue.command(named: name))
    #expect(try Repository.text("Sources/Executables/\(name)/main.swift").hasSuffix("\n\n\(command).main()\n"))
    #expect(try Sandbox().run(name, "-h") == CommandResult(output: HelpText(command.spec).text))
  }

  @Test(arguments: names) func optionNamesAreUnique(_ name: String) throws {
    let options = try Self.spec(name).allOptions.map(\.name)
    #expect(Set(options).count == options.count)
    #expect(options.allSatisfy { $0.wholeMatch(of: /[a-z]+\??/) != nil })
  }

  @Test(arguments: names) func textsEndAsTheyShould(_ name: String) throws {
    let spec = try Self.spec(name)
    #expect(!spec.summary.hasSuffix("."))
    let sentences =
      spec.description + spec.allOptions.map(\.help) + spec.attributes.map(\.meaning) + spec.transitions.map(\.effect)
      + spec.examples.map(\.meaning)
      + spec.mayWorkLater + (spec.operand.map { [$0.help] } ?? [])
    for sentence in sentences { #expect(sentence.hasSuffix("."), "\(sentence)") }
    #expect(!spec.description.isEmpty)
    #expect(!spec.forms.isEmpty)
    #expect(!spec.examples.isEmpty)
  }

  /// The list with its filter and one object in detail are two ways of calling a command, and its synopsis shows both.
  @Test(arguments: names) func bothViewsAreShown(_ name: String) throws {
    let spec = try Self.spec(name)
    guard spec.view == .both, spec.operand?.isRequired == false else { return }
    let showObjects = spec.forms.filter { $0.parts.contains { if case .operand = $0 { true } else { false } } }
    #expect(!showObjects.isEmpty && showObjects.count < spec.forms.count)
  }

  @Test(arguments: names) func formsAndRulesSpeakOfItsOptions(_ name: String) throws {
    let spec = try Self.spec(name)
    let own = Set(spec.options.map(\.name))
    var shown: Set<String> = []
    for part in spec.forms.flatMap(\.parts) {
      switch part {
      case .option(let option), .optional(let option), .values(let option, _): shown.insert(option.name)
      case .oneOf(let options), .optionalOneOf(let options): shown.formUnion(options.map(\.name))
      case .operand: #expect(spec.operand != nil)
      }
    }
    #expect(shown == own, "what the synopsis shows and what the command takes")
    for offered in OfferedOption.all(of: spec) {
      let named = (offered.excludedBy + offered.needs.flatMap { $0 }).map {
        String($0.dropFirst().prefix { $0 != " " })
      }
      #expect(Set(named).isSubset(of: spec.allOptions.map(\.name)))
    }
  }

  @Test(arguments: names) func relatedCommandsExist(_ name: String) throws {
    let related = try Self.spec(name).seeAlso
    #expect(Set(related).isSubset(of: Self.names))
    #expect(Set(related).count == related.count)
    #expect(!related.contains(name))
    #expect(!related.isEmpty)
  }

  @Test(arguments: names) func examplesAreUnderstood(_ name: String) throws {
    for example in try Self.spec(name).examples { try Self.expectUnderstood(example.command, by: name) }
  }

  @Test func examplesOfTheOverviewAreUnderstood() throws {
    for example in OverviewPage.examples {
      try Self.expectUnderstood(example.command, by: String(example.command.prefix { $0 != " " }))
    }
  }

  private static func expectUnderstood(_ line: String, by name: String) throws {
    // A word with blanks stands between double quotes; what a pipe leads to is another program's.
    let line = String(line.prefix { $0 != "|" })
    var words = line.split(separator: "\"", omittingEmptySubsequences: false).enumerated().flatMap { place, part in
      place.isMultiple(of: 2) ? part.split(separator: " ").map(String.init) : [String(part)]
    }
    #expect(words.first == name)
    var command = try #require(CommandCatalogue.command(named: name))
    words.removeFirst()
    if let prefixed = command.prefixed {
      command = try #require(prefixed.first { $0.spec.name == words.first })
      words.removeFirst()
    }
    #expect(throws: Never.self, "\(line)") { try ArgumentParser(command.spec).parse(words) }
  }
}
