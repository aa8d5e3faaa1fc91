import CommandCatalogue
import CommandKit
import CommandSession
import SimulationCommands
import TestSupport
import Testing

/// Everything that is shown has a grade. That a grade is given is the compiler's business; here it is that nothing is shown
/// that was given none: a column without an explanation, a word of an option without a transition.
@Suite struct GradeTests {
  static let specs = CommandCatalogue.all.map { $0.spec }
  static let names = specs.map(\.name)

  private static func spec(_ name: String) throws -> CommandSpec {
    try #require(CommandCatalogue.command(named: name)).spec
  }

  /// Whatever a view prints, in a list or in detail, in any scenario and half-way through a rekey.
  @Test(arguments: specs.filter { $0.view != nil && $0.group != .simulation }.map(\.name))
  func everyColumnIsExplained(_ name: String) throws {
    let explained = try Self.spec(name).attributes.flatMap(\.names)
    #expect(Set(explained).count == explained.count)
    var printed: Set<String> = []
    for scenario in ["both", "new", "multimaster"] {
      let sandbox = try Sandbox()
      let prepared = try sandbox.shell(
        "chsim -scenario \(scenario) -scale 0; chencryption -keyserver newkey -key prepare; true")
      try #require(prepared.status == 0)
      let objects = try sandbox.shell("\(name) -nohdr -delim : | cut -d : -f 1 | head -n 2").output
      for object in [""] + objects.split(separator: "\n").map(String.init) + ["0"] {
        let result = try sandbox.shell("\(name) -json \(object) | grep -o '\"[^\"]*\":'")
        for line in result.output.split(separator: "\n") { printed.insert(String(line.dropFirst().dropLast(2))) }
      }
    }
    #expect(!printed.isEmpty)
    #expect(printed.subtracting(explained) == [])
  }

  /// A command that changes the real system tells of each word that it takes what that changes, and of nothing else.
  @Test(arguments: specs.filter { $0.group == .task }.map(\.name)) func everyTransitionIsTold(_ name: String) throws {
    let spec = try Self.spec(name)
    let told = spec.transitions.map(\.words)
    #expect(Set(told).count == told.count)
    #expect(Set(told) == Set(spec.forms.flatMap(Self.words)))
  }

  /// The combinations of words in a way of calling; one without any if it has no words.
  private static func words(in form: SynopsisForm) -> [String] {
    form.parts.reduce([""]) { lines, part in
      let choices: [String]
      switch part {
      case .values(let option, let values): choices = values.map { "-\(option.name) \($0)" }
      case .option(let option):
        guard case .words(let values) = option.completion else { return lines }
        choices = values.map { "-\(option.name) \($0)" }
      default: return lines
      }
      return lines.flatMap { line in choices.map { line.isEmpty ? $0 : "\(line) \($0)" } }
    }
  }

  /// How far the filter of a view is known differs from view to view (reference sheet 1.3, 1.11 to 1.14, 8.3, 8.4).
  @Test(arguments: specs.filter { $0.group == .view && $0.view != nil && $0.view != .detailed }.map(\.name))
  func onlyTheEventLogIsDocumentedToHaveAFilter(_ name: String) throws {
    let filters = try Self.spec(name).allOptions.filter { $0.name.hasPrefix("filtervalue") }
    #expect(filters.map(\.grade) == Array(repeating: name == "lseventlog" ? .documented : .ours, count: 2))
    #expect(filters[0].grade == .ours || filters[0].guess?.contains(">=") == true)
  }

  /// The defaults of documented options are in no source: they are told as ours, apart from what is documented.
  @Test(arguments: specs.filter { $0.group == .view || $0.group == .task }.map(\.name))
  func aDefaultIsNotDocumentedBecauseItsOptionIs(_ name: String) throws {
    for option in try Self.spec(name).allOptions where option.grade != .ours {
      #expect(!option.help.contains("unless told otherwise"), "-\(option.name)")
    }
  }

  /// What was read again in the reference sheet, piece by piece.
  @Test(arguments: [
    ("-usb enable", Grade.captured), ("-recoverykey enable", .captured), ("-recoverykey disable", .ours),
    ("-recoverykey validate", .ours), ("-internal disable", .ours), ("-keyserver enable", .documented),
  ]) func transitionsOfTheSheet(_ words: String, _ grade: Grade) throws {
    #expect(try Self.spec("chencryption").transitions.first { $0.words == words }?.grade == grade)
  }

  @Test(arguments: [
    ("lsencryption", "usb_rekey", Grade.captured, Grade.captured), ("lsmdiskgrp", "tier", .documented, .ours),
    ("lsmdiskgrp", "capacity", .captured, .ours), ("catauditlog", "timestamp", .ours, .ours),
  ]) func attributesOfTheSheet(_ view: String, _ name: String, _ row: Grade, _ values: Grade) throws {
    let note = try #require(try Self.spec(view).attributes.first { $0.names.contains(name) })
    #expect(note.row == row && note.values == values)
  }

  /// A grade never says more than the origin does.
  @Test func whatIsNotIBMsIsOurs() {
    for entry in AllMessages.entries {
      switch entry.grade {
      case .captured: #expect(entry.origin == .ibmCaptured, "\(entry.code)")
      case .documented: #expect(entry.origin == .ibm, "\(entry.code)")
      case .ours: #expect(entry.origin != .ibm && entry.origin != .ibmCaptured, "\(entry.code)")
      }
      // Numbers that IBM does not use cannot be IBM's.
      let isOurNumber = entry.code.wholeMatch(of: /CMMVC0\d{3}[EWI]|RHRSL.*|LMDKP.*|CORNT.*/) != nil
      #expect(!isOurNumber || entry.grade == .ours, "\(entry.code)")
    }
    #expect(Set(AllMessages.entries.map(\.grade)) == Set(Grade.allCases))
  }

  /// What no real system has is ours.
  @Test(arguments: specs.filter { $0.group != .view && $0.group != .task && $0.group != .prefix }.map(\.name))
  func theSimulationIsOurs(_ name: String) throws {
    let spec = try Self.spec(name)
    #expect(spec.options.allSatisfy { $0.grade == .ours })
    #expect(spec.attributes.allSatisfy { $0.row == .ours && $0.values == .ours })
    #expect(spec.operand.map { $0.grade == .ours } ?? true)
  }

  /// Grades are for the manual and the trainer, never in what an operator's command prints.
  @Test func operatorsSeeNoGrades() throws {
    let sandbox = try Sandbox()
    for spec in Self.specs where spec.group == .view && spec.operand?.isRequired != true && spec.name != "catxmlspec" {
      let output = try sandbox.run(spec.name).output
      for grade in Grade.allCases { #expect(!output.contains(grade.rawValue), "\(spec.name)") }
    }
  }

  @Test(arguments: ["cmmvc7353e", "CMMVC7353E", "Cmmvc7353E"]) func explainIsNotParticular(_ code: String) throws {
    let result = try Sandbox().run("lssim", "-explain", code)
    #expect(result.output.hasPrefix("code CMMVC7353E\n"))
    #expect(result.output.contains("\ngrade documented\n"))
  }

  @Test func assumptionsShowTheirGrade() throws {
    let result = try Sandbox().run("lssim", "-assumptions", "-delim", "!")
    let rows = result.output.split(separator: "\n").map { $0.split(separator: "!", omittingEmptySubsequences: false) }
    #expect(rows.first?[3] == "grade")
    #expect(rows.dropFirst().map { String($0[3]) } == RehearsalFacts.guesses.map(\.grade.rawValue))
  }
}
