import CommandCatalogue
import CommandKit
import TestSupport
import Testing

@testable import CommandReference

/// What the manual shows works: the examples, and the attributes that it explains.
@Suite struct ExampleTests {
  static let names = CommandCatalogue.all.map { $0.spec.name }

  private static func spec(_ name: String) throws -> CommandSpec {
    try #require(CommandCatalogue.command(named: name)).spec
  }

  /// In the order in which they stand, after a fresh start with time standing still.
  @Test(arguments: names.filter { !procedures.contains($0) }) func succeed(_ name: String) throws {
    try Self.expectSuccess(try Self.spec(name).examples, after: Self.preparations[name] ?? "true")
  }

  /// The steps of a procedure that takes several commands succeed where it is shown: in a transcript.
  @Test(arguments: procedures) func standInATranscript(_ name: String) throws {
    let transcripts = try Repository.names(in: "Tests/Transcripts").map {
      try Repository.text("Tests/Transcripts/\($0)")
    }
    for example in try Self.spec(name).examples {
      let isShown = transcripts.contains { $0.contains("\(example.command)\n") }
      #expect(isShown, "\(example.command)")
    }
  }

  /// Commands whose examples are steps of a procedure.
  static let procedures = ["chlmdkp", "chkpvector", "chlmdmessage", "chlocation"]

  @Test func ofTheOverviewSucceed() throws { try Self.expectSuccess(OverviewPage.examples, after: "true") }

  /// What some examples take for granted.
  private static let preparations = [
    "cheventlog": "chsim -fault keyserver-unreachable -object 1",
    "mkkeyserver": "rmkeyserver 2",
    "chkeyserver": "cat > new.pem <<'END'\n\(SampleCertificate.pem)\nEND",
    "chlocation": "echo Training1 > jdoe.pw; echo Training2 > csmith.pw",
    "chkeyserverciphertrustmanager": "chsim -scenario new",
    "waitsim": """
    for machine in lmd kp; do chlmdkp -logon $machine -operator op1; done
    chlmdmessage -reconcile 0 && chkpvector -rekey request 0 >/dev/null && chlmdmessage -wrap -account 880091 1 &&
    chlmdkp -connect messageserver && chlmdmessage -send 1
    """,
  ]

  private static func expectSuccess(_ examples: [CommandExample], after preparation: String) throws {
    let sandbox = try Sandbox()
    try #require(try sandbox.shell("chsim -scenario both -scale 0 && \(preparation)") == CommandResult())
    for example in examples {
      let result = try sandbox.shell(example.command)
      #expect(result.status == 0, "\(example.command): \(result.error)")
      #expect(result.error == "")
    }
  }

  @Test(arguments: names.filter { $0.hasPrefix("ls") }) func attributesArePrinted(_ name: String) throws {
    let sandbox = try Sandbox()
    try #require(try sandbox.shell("chsim -scale 0; chencryption -keyserver newkey -key prepare").status == 0)
    let needsObject = try Self.spec(name).operand?.isRequired == true
    let listed = try sandbox.run(name, arguments: ["-filtervalue?"] + (needsObject ? ["0"] : [])).output
      .split(separator: "\n")
    let object = needsObject ? "0" : try sandbox.shell("\(name) -nohdr -delim : | head -n 1 | cut -d : -f 1").output
    var line = "\(name) -delim :"
    if !listed.isEmpty || needsObject { line += " \(object)" }
    let detailed = try sandbox.shell(line).output.split(separator: "\n").map { $0.prefix { $0 != ":" } }
    let printed = Set(listed + detailed)
    #expect(printed.count > 2)
    for note in try Self.spec(name).attributes where !note.meaning.contains("only where") {
      for name in note.names { #expect(printed.contains(name[...]), "\(name)") }
    }
  }
}
