import CommandCatalogue
import CommandKit
import SimulationCommands
import TestSupport
import Testing

/// Every message has one number, one text, and is known to `lssim -explain`.
@Suite struct MessageTests {
  @Test(arguments: AllMessages.entries.map(\.code)) func codeIsWellFormed(_ code: String) {
    let isMessage = code.wholeMatch(of: /(CMMVC|RHRSL|LMDKP|CORNT)\d{4}[EWI]/) != nil
    let isEvent = code.wholeMatch(of: /\d{4}|\d{6}/) != nil
    #expect(isMessage || isEvent)
  }

  /// Two numbers of our own stand for several reasons of one kind; the rest have one text.
  @Test func aCodeHasOneText() {
    let texts = Dictionary(grouping: AllMessages.entries, by: \.code).mapValues { Set($0.map(\.text)).count }
    #expect(texts.filter { $0.value > 1 } == ["CMMVC0112E": 3, "CMMVC0115E": 4])
  }

  @Test func aTextIsASentence() {
    for entry in AllMessages.entries {
      for part in [entry.meaning, entry.remedy] { #expect(part.hasSuffix("."), "\(entry.code): \(part)") }
      #expect(!entry.text.contains("\n"), "\(entry.code)")
      #expect(entry.text.utf8.allSatisfy { (0x20...0x7E).contains($0) }, "\(entry.code)")
    }
  }

  @Test func whatACommandMaySayIsExplained() {
    for spec in CommandCatalogue.all.map({ $0.spec }) {
      for entry in spec.messages() {
        #expect(AllMessages.entries.contains { $0.code == entry.code }, "\(spec.name): \(entry.code)")
      }
    }
  }

  @Test func everyNumberInTheSourcesIsExplained() throws {
    let known = Set(AllMessages.entries.map(\.code))
    var seen: Set<String> = []
    for source in try Sources.all() {
      for match in source.text.matches(of: /"((?:CMMVC|RHRSL|LMDKP|CORNT)\d{4}[EWI])"/) { seen.insert(String(match.1)) }
    }
    #expect(seen.count > 40)
    #expect(seen.subtracting(known) == [])
  }

  @Test(arguments: AllMessages.entries) func isExplained(_ entry: MessageEntry) throws {
    let result = try Sandbox().run("lssim", "-explain", entry.code, "-delim", "|")
    #expect(result.status == 0)
    let lines = result.output.split(separator: "\n")
    #expect(lines.map { $0.prefix { $0 != "|" } } == ["code", "text", "origin", "grade", "meaning", "remedy"])
    let told = [entry.code, entry.text, entry.origin.rawValue, entry.grade.rawValue, entry.meaning, entry.remedy]
    for (line, text) in zip(lines, told) { #expect(line.contains(text)) }
  }
}
