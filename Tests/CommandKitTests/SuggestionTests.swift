import TestSupport
import Testing

@testable import CommandKit

/// A person is asked whether something else was meant; a script never is.
@Suite struct SuggestionTests {
  @Test(arguments: [
    ("keyservr", "keyserver"), ("keysrever", "keyserver"), ("KEYSERVER", "keyserver"), ("keys", "keyserver"),
    ("deli", "delim"), ("dleim", "delim"), ("json", nil), ("", nil), ("x", nil), ("unrelated", nil), ("no", "nohdr"),
    ("f", nil), ("keyserverkeyserver", nil),
  ]) func nearest(_ typed: String, _ expected: String?) {
    #expect(
      Nearest.word(to: typed, among: ["keyserver", "delim", "json", "nohdr", "filter", "filtervalue"]) == expected)
  }

  @Test(arguments: [
    ("", "", 0), ("a", "", 1), ("abc", "abc", 0), ("abc", "acb", 1), ("abc", "abd", 1), ("abc", "xabc", 1),
    ("kitten", "sitting", 3),
  ]) func distance(_ a: String, _ b: String, _ expected: Int) {
    #expect(Nearest.distance(Array(a.utf8), Array(b.utf8)) == expected)
    #expect(Nearest.distance(Array(b.utf8), Array(a.utf8)) == expected)
  }

  @Test(arguments: [
    (["-nam", "x"], "CMMVC5709E [-nam] is not a supported parameter.\nDid you mean -name?\n"),
    (["--flag"], "CMMVC5709E [--flag] is not a supported parameter.\nDid you mean -flag?\n"),
    (["--help"], "CMMVC5709E [--help] is not a supported parameter.\nDid you mean -h?\n"),
    (["-xyz"], "CMMVC5709E [-xyz] is not a supported parameter.\n"),
    (
      ["name", "x"],
      "CMMVC0002E The word [name] belongs to no parameter, and no object is expected there.\nDid you mean -name?\n"
    ),
    (["-count", "0"], "CMMVC5711E [0] is not valid data.\n"),
  ]) func secondLine(_ words: [String], _ error: String) throws {
    let (person, script) = (Recorder(), Recorder())
    #expect(person.console(showsSuggestions: true).run(Sample.self, words, in: .empty) == 1)
    #expect(person.error == error)
    #expect(script.console().run(Sample.self, words, in: .empty) == 1)
    #expect(script.error == error.prefix { $0 != "\n" } + "\n")
    #expect(person.output + script.output == "")
  }

  static let incomplete: [(line: String, hint: String)] = [
    ("mkkeyserver", "-ip is missing."), ("mkkeyserver -ip -name x", "-ip needs a value."),
    ("chencryption -keyserver newkey", "-key is missing."), ("testkeyserver", "object_id|object_name is missing."),
    ("chsim -insert fresh1", "-port is missing."), ("chsim -restore keyserver", "-object is missing."),
    ("chsystem", "-name is missing."),
    ("chencryption", "-usb, -keyserver, -recoverykey or -internal is missing."),
  ]

  @Test(.enabled(if: Tool.isInstalled("script"), "script is not installed"), arguments: incomplete)
  func whatIsMissing(_ line: String, _ hint: String) throws {
    let sandbox = try Sandbox()
    defer { withExtendedLifetime(sandbox) {} }
    let shown = try TerminalSession(line, in: sandbox).end().split(separator: "\r\n")
    #expect(shown == ["CMMVC5707E Required parameters are missing.", Substring(hint)])
  }

  static let mistyped: [(line: String, question: String)] = [
    ("lskeyserver -delm :", "-delim"), ("chencryption -keysrever newkey", "-keyserver"),
    ("chencryption -keyserver=newkye -key prepare", "newkey"), ("chsim -scenario keyservr", "keyserver"),
    ("svcinfo lskeysrver", "lskeyserver"), ("svctask hepl", "help"), ("rekey-rehearsal chsmi -reset", "chsim"),
    ("svctask help chencrytpion", "chencryption"), ("svcinfo lskeyserver -nohrd", "-nohdr"),
  ]

  @Test(.enabled(if: Tool.isInstalled("script"), "script is not installed"), arguments: mistyped)
  func onATerminal(_ line: String, _ word: String) throws {
    let sandbox = try Sandbox()
    defer { withExtendedLifetime(sandbox) {} }
    let shown = try TerminalSession(line, in: sandbox).end().split(separator: "\r\n")
    #expect(shown.count == 2)
    #expect(shown.last == "Did you mean \(word)?")
  }

  /// Standard error is a file, whatever the others are.
  @Test(.enabled(if: Tool.isInstalled("script"), "script is not installed"), arguments: mistyped)
  func inAScript(_ line: String, _ word: String) throws {
    let sandbox = try Sandbox()
    let alone = try sandbox.shell(line)
    #expect(alone.status == 1)
    #expect(alone.output == "")
    #expect(alone.error.split(separator: "\n").count == 1)
    let session = try TerminalSession("\(line) 2>error; cat error", in: sandbox)
    #expect(try session.end().split(separator: "\r\n").count == 1)
  }

  /// What may be a secret is neither shown nor compared.
  @Test(.enabled(if: Tool.isInstalled("script"), "script is not installed")) func noSecretIsShown() throws {
    let sandbox = try Sandbox()
    for words in ["-password -Training1 Boston", "-passwrd Training1 Boston", "-passwordTraining1 Boston"] {
      let line = "chlocation -regenerate key -admin jdoe \(words)"
      let shown = try TerminalSession(line, in: sandbox).end()
      #expect(shown.contains("CMMVC"))
      #expect(!shown.contains("Training1"), "\(shown)")
    }
  }
}
