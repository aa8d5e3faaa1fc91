import Foundation
import TestSupport
import Testing

@testable import CommandReference

/// Every session that the pages of sections 5 and 7 show comes out word for word; with `RECORD=1` they are written anew.
@Suite struct ManualSessionTests {
  static let pages = ManualPage.allCases.filter(\.isProse)
  static let procedures: [ManualPage] = [.storage, .lmdkp, .corente]

  private static func path(_ page: ManualPage) -> String { "\(ReferenceSources.proseFolder)/\(page.name).txt" }

  @Test(arguments: pages) func session(_ page: ManualPage) throws {
    let text = try Repository.text(Self.path(page))
    let played = try ManualSession(text).played()
    if Transcript.isRecording {
      try played.write(toFile: "\(Repository.root)/\(Self.path(page))", atomically: true, encoding: .utf8)
    } else {
      #expect(played == text)
    }
  }

  @Test func nothingElseLiesThere() {
    #expect(Repository.names(in: ReferenceSources.proseFolder) == Self.pages.map { "\($0.name).txt" }.sorted())
  }

  /// What stands for something that the generator puts in is known to it.
  @Test(arguments: pages) func everyInsertIsKnown(_ page: ManualPage) throws {
    let lines = try Repository.text(page.path).split(separator: "\n")
    #expect(!lines.contains { $0.hasPrefix("{") && $0.hasSuffix("}") })
  }

  /// A drill starts afresh, and tells the symptom, where to look, what to do and how to come back, in this order.
  @Test(arguments: procedures) func drillsAreWhole(_ page: ManualPage) throws {
    let text = try Repository.text(Self.path(page))
    let drills = try #require(text.components(separatedBy: "# DRILLS").last).components(separatedBy: "\n## ")
      .dropFirst()
    #expect(drills.count >= 7)
    for drill in drills {
      let title = drill.prefix { $0 != "\n" }
      let commands = ManualSession(drill).commands
      #expect(commands.first?.hasPrefix("chsim -scenario ") == true, "\(title)")
      let places = ["\nSymptom: ", "\nLook: ", "\nDo: ", "\nCome back: "].map { drill.range(of: $0)?.lowerBound }
      #expect(!places.contains(nil), "\(title)")
      #expect(places.compactMap { $0 } == places.compactMap { $0 }.sorted(), "\(title)")
    }
  }

  /// The commands of the documented steps are all there, in their order.
  @Test func theStorageProcedureIsTheDocumentedOne() throws {
    let text = try Repository.text(Self.path(.storage))
    let walk = ManualSession(try #require(text.components(separatedBy: "# DRILLS").first)).commands
    let steps = [
      "lsencryption", "lskeyserver", "chencryption -keyserver newkey -key prepare", "lsencryption",
      "chsim -backup keyserver",
      "chencryption -keyserver newkey -key commit", "lsencryption", "chencryption -usb newkey -key prepare",
      "chencryption -usb newkey -key commit",
    ]
    var rest = walk[...]
    for step in steps {
      let place = try #require(rest.firstIndex { $0.hasPrefix(step) }, "\(step)")
      rest = rest[(place + 1)...]
    }
  }
}
