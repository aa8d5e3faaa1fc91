import TestSupport
import Testing

/// What the scripts say of themselves, and of wrong settings.
@Suite struct UsageTests {
  static let names = Rehearsal.scripts.map(\.name)

  @Test(arguments: names, ["-h", "--help"]) func help(_ script: String, _ option: String) throws {
    let result = try Sandbox().shell("'\(Rehearsal.path(script))' \(option)")
    #expect(result.status == 0)
    #expect(result.error.isEmpty)
    #expect(result.output.hasPrefix("\(script) - "))
    let promised = [
      "EXPECT_SYSTEM", "REKEY_SSH", "HOOKS", "REKEY_WAIT", "REKEY_LIMIT", "REKEY_GAP", "REKEY_RECORD", "SHOW",
      "REKEY_METHOD",
      "Exit status", "0   done", "1   refused", "2   failed half-way", "3   done, but", "64  wrong usage",
    ]
    for words in promised { #expect(result.output.contains(words)) }
    #expect(!result.output.contains("#") && !result.output.contains("source "))
    #expect(result.output.split(separator: "\n").allSatisfy { $0.count <= 130 })
  }

  @Test(arguments: ["-h", "--help"]) func helpOfTheRehearsal(_ option: String) throws {
    let sandbox = try Sandbox()
    let result = try sandbox.shell("'\(Rehearsal.path("rehearse.sh"))' \(option)")
    #expect(result.status == 0 && result.error.isEmpty)
    #expect(result.output.hasPrefix("rehearse.sh - ") && !result.output.contains("#") && !result.output.contains("$"))
    #expect(try sandbox.shell("'\(Rehearsal.path("rehearse.sh"))' keyserver").status == 64)
  }

  @Test(arguments: names) func throughALink(_ script: String) throws {
    let path = Rehearsal.path(script)
    let result = try Sandbox().shell("ln -s '\(path)' '\(script)' && ln -s '\(script)' again && ./again --help")
    #expect(result.status == 0)
    #expect(result.error.isEmpty)
    #expect(result.output.contains("REKEY_LIMIT"))
  }

  @Test(arguments: [
    ("EXPECT_SYSTEM", ""), ("REKEY_LIMIT", "many"), ("REKEY_LIMIT", "-1"), ("REKEY_GAP", "20 h"), ("REKEY_GAP", "soon"),
    ("HOOKS", "no-such-folder"), ("REKEY_WAIT", "no-such-command 60"), ("REKEY_WAIT", " "),
  ]) func wrongSetting(_ name: String, _ value: String) throws {
    let rehearsal = try Rehearsal()
    let before = rehearsal.sandbox.stateFiles()
    let result = try rehearsal.run("rekey-all.sh", [name: value])
    #expect(result.status == 64)
    #expect(result.error.hasPrefix("rekey-all.sh: ") && result.error.contains(name))
    #expect(result.output.isEmpty)
    #expect(rehearsal.sandbox.stateFiles() == before)
  }

  @Test(arguments: names) func arguments(_ script: String) throws {
    let result = try Rehearsal().run(script, [:], "now")
    #expect(result.status == 64)
    #expect(result.error.contains("takes no arguments"))
  }

  @Test(arguments: [("0", 0), ("90m", 0), ("20h", 1), ("2d", 1), ("7200", 1), ("010h", 1)])
  func gap(_ gap: String, _ isRecent: Int) throws {
    // Done an hour and three quarters ago: a new rekey, or not.
    let rehearsal = try Rehearsal()
    #expect(try rehearsal.run("rekey-usb.sh").status == 0)
    let now = try #require(Int(try rehearsal.sandbox.shell("date +%s").output.dropLast()))
    try rehearsal.changeRecord("usb", ["time": "\(now - 6300)"])
    #expect(try rehearsal.run("rekey-usb.sh", ["REKEY_GAP": gap]).status == 0)
    #expect(try rehearsal.standing().usb.issued == (isRecent == 1 ? 2 : 3))
  }
}
