import TestSupport
import Testing

/// Every literal example that is known of a real system is printed word for word here, or there is a reason why it is not.
///
/// The examples are those of the reference sheet. That a session in Tests/Transcripts prints what stands there is
/// `TranscriptTests`' business; here it is that the example stands there.
@Suite struct SheetTests {
  @Test(arguments: all) func standsInASessionOrHasAReason(_ entry: SheetEntry) throws {
    switch entry.answer {
    case .missing(let reason): #expect(reason.hasSuffix("."))
    case .shown(let session, let command, let lines):
      let transcript = try Transcript(path: "\(Repository.root)/Tests/Transcripts/\(session).txt")
      let expected = lines.map { $0 + "\n" }.joined()
      let isThere = transcript.steps.contains { $0.command == command && $0.expected == expected }
      #expect(isThere, "\(entry.place) \(entry.what): $ \(command)")
    }
  }

  /// The sheet numbers its transcripts, so that none can be forgotten.
  @Test func everyTranscriptIsAccountedFor() {
    let numbers = Self.transcripts.map(\.place).filter { $0.hasPrefix("6.") }.compactMap { Int($0.dropFirst(2)) }
    #expect(Set(numbers) == Set(1...21))
  }

  /// The literal examples of the other sections, as they stand in the sheet: every fenced output, and every line that is quoted
  /// as what a system prints. So a new entry cannot take the place of one that is forgotten.
  @Test(arguments: literals.keys.sorted()) func everyLiteralIsAccountedFor(_ place: String) {
    let entries = Self.all.filter { $0.place == place }.map(\.what)
    for what in Self.literals[place] ?? [] { #expect(entries.contains(what), "\(place) \(what)") }
    #expect(Set(entries).count == entries.count, "\(place)")
  }

  @Test(arguments: [("1", 1...15), ("2", 1...5), ("8", 1...10)])
  func everySectionIsAccountedFor(_ section: String, _ parts: ClosedRange<Int>) {
    #expect(Set(Self.literals.keys).isSuperset(of: parts.map { "\(section).\($0)" }))
  }

  static let all = transcripts + commands + conventions + identity

  private static let literals: [String: [String]] = [
    "1.1": ["the row order of lsencryption", "the form of a key's UID", "rows of the internal key"],
    "1.2": ["what chencryption -recoverykey prints"],
    "1.3": ["both views of lskeyserver"],
    "1.4": ["a key server made"],
    "1.5": ["a key server changed"],
    "1.6": ["a key server removed"],
    "1.7": ["a key server tested"],
    "1.8": ["how the type is used"],
    "1.9": ["how the other type is used"],
    "1.10": ["the commands of keysecure"],
    "1.11": ["lsportusb of a captured system", "lsportusb -delim : of the documentation", "lsportusb 3"],
    "1.12": ["the first columns of lsfeature", "the further columns of lsfeature", "a licence installed"],
    "1.13": ["the columns of lseventlog", "sense data", "what finderr prints"],
    "1.14": ["catauditlog"],
    "1.15": ["encrypt elsewhere, chsystemcert"],
    "2.1": ["a status asked for as a client library does"],
    "2.2": ["parsing rules"],
    "2.3": ["names"],
    "2.4": ["a list with no rows", "lssystem -delim : -gui", "creation of users, volumes, hosts and addresses"],
    "2.5": ["the body of a REST error", "an error is one line and status 1"],
    "8.1": ["prompts", "the id and its alias", "the iscsi_name of a node", "command not found"],
    "8.2": ["options", "the rows of lssystem and their order", "the values of a captured lssystem", "lssysteminfo"],
    "8.3": ["the columns of lsnode", "lsnode in detail"],
    "8.4": [
      "the columns of lsmdiskgrp", "the row of a captured pool", "the rows of lsmdiskgrp in detail and their order",
    ],
    "8.5": ["encrypt in lsmdisk, lsvdisk and lsvdiskcopy"],
    "8.6": ["satask unlockencryption"],
    "8.7": ["lsuser, lsusergrp, lscurrentuser", "the text of CMMVC7016E"],
    "8.8": ["svqueryclock", "a client registers itself"],
    "8.9": ["catxmlspec"],
    "8.10": ["key servers and certificates"],
  ]
}
