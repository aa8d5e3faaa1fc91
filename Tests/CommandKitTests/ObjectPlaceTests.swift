import Testing

@testable import CommandKit

/// Where the object may stand: at the end, or anywhere if that is assumed.
@Suite struct ObjectPlaceTests {
  private static let spec = CommandSpec(
    name: "lsthing", group: .view, summary: "lists things", description: [], forms: [SynopsisForm(.operand)],
    operand: Operand(.text("id"), .ours, isRequired: false, help: "The thing.").spec, view: .both)

  private static func operand(_ words: [String], anywhere: Bool) -> String? {
    (try? ArgumentParser(spec).parse(words, objectAnywhere: anywhere))?.operand
  }

  @Test(arguments: [["7", "-delim", ":"], ["-nohdr", "7", "-delim", ":"], ["-delim=:", "7", "-nohdr"]])
  func beforeParameters(_ words: [String]) {
    #expect(Self.operand(words, anywhere: true) == "7")
    #expect(Self.operand(words, anywhere: false) == nil)
  }

  @Test(arguments: [["-delim", ":", "7"], ["7"], ["7", "--"], ["--", "7"]]) func atTheEnd(_ words: [String]) {
    for anywhere in [true, false] { #expect(Self.operand(words, anywhere: anywhere) == "7") }
  }

  /// A second object is refused either way.
  @Test(arguments: [["7", "8"], ["7", "-nohdr", "8"], ["7", "--", "8"], ["7", "-nosuch"], ["7", "-delim"]])
  func whatIsWrongAnyway(_ words: [String]) {
    for anywhere in [true, false] { #expect(Self.operand(words, anywhere: anywhere) == nil) }
  }
}
