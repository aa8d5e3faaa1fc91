import TestSupport
import Testing

/// The scripts come out right whatever the answers to what is not known.
@Suite struct AssumptionTests {
  static let answers = allAnswers.filter { $0.hasPrefix("G") }
  static let answersOfLocations = allAnswers.filter { $0.hasPrefix("C") }

  /// Every answer that can be chosen, from the list that users see.
  private static let allAnswers: [String] = {
    let list = try? Sandbox().run("lssim", "-assumptions", "-nohdr", "-delim", "!").output
    return (list ?? "").split(separator: "\n").flatMap { line in
      let fields = line.split(separator: "!", omittingEmptySubsequences: false)
      let choices = fields[2].isEmpty ? [] : [fields[1]] + fields[2].split(separator: ",")
      return choices.map { "\(fields[0])=\($0)" }
    }
  }()

  @Test func thereAreAnswers() {
    for answer in [
      "G01=allow", "G02=none", "G02=all", "G03=replace", "G04=no", "G05=regularly", "G06=yes", "G10=refuse", "G13=no",
      "G20=yes",
    ] {
      #expect(Self.answers.contains(answer))
    }
  }

  /// Each by itself; the scripts, stopped between prepare and commit and run again.
  @Test(arguments: answers) func each(_ answer: String) throws {
    let rehearsal = try Rehearsal()
    let before = try rehearsal.standing()
    try rehearsal.chsim("-assume", answer)
    try rehearsal.sandbox.write("hooks/pre-commit.d/stops", "#!/bin/bash\nkill -KILL $PPID\n", permissions: 0o700)
    #expect(try rehearsal.run("rekey-all.sh", ["HOOKS": "hooks"]).status == 137)
    #expect(try rehearsal.standing().keyserver.rekey == "prepared")
    let result = try rehearsal.run("rekey-all.sh")
    #expect(result.status == 0)
    #expect(try rehearsal.standing().isRekeyedOnce(["keyserver", "usb"], since: before))
  }

  /// Regenerating a Location's key, run twice.
  @Test(arguments: answersOfLocations) func eachOfLocations(_ answer: String) throws {
    let rehearsal = try LocationRehearsal()
    try rehearsal.shell("chsim -assume \(answer)")
    for _ in 0..<2 { #expect(try rehearsal.run().status == 0) }
    #expect(try rehearsal.value("key_generation") == "2")
    #expect(try rehearsal.starts() == 1)
  }

  @Test func thereAreAnswersOfLocations() {
    #expect(Self.answersOfLocations.count == 8)
  }

  /// All at once, but for what excludes each other.
  @Test(arguments: ["none", "all"]) func everythingElse(_ whoHasToBeOnline: String) throws {
    let rehearsal = try Rehearsal()
    let before = try rehearsal.standing()
    let chosen = [
      "G01=allow", "G02=\(whoHasToBeOnline)", "G03=replace", "G06=yes", "G07=allow", "G08=allow", "G09=allow",
      "G10=refuse",
      "G04=no", "G05=regularly", "G11=shown", "G13=no", "G14=yes", "G16=yes", "G17=no", "G18=no", "G19=yes", "G20=yes",
      "G22=no", "G23=refuse", "G24=no", "G26=no", "G28=allow", "G29=no", "G31=all", "G32=no", "G35=none",
    ]
    for answer in chosen { try rehearsal.chsim("-assume", answer) }
    #expect(try rehearsal.run("rekey-all.sh").status == 0)
    #expect(try rehearsal.standing().isRekeyedOnce(["keyserver", "usb"], since: before))
  }

  @Test func commitThatNeedsEveryServer() throws {
    let rehearsal = try Rehearsal()
    let before = try rehearsal.standing()
    try rehearsal.chsim("-assume", "G02=all")
    let settings = ["REKEY_WAIT": "chsim -advance 30m", "REKEY_LIMIT": "9", "SHOW": "1"]
    // Four and a half hours are not enough ...
    let short = try rehearsal.run("rekey-keyserver.sh", settings)
    #expect(short.status == 2)
    #expect(short.output.contains("commit was refused; waiting: keyserver1 is offline, keyserver2 is offline"))
    // ... and commit was not tried again and again meanwhile.
    #expect(short.output.split(separator: "\n").count { $0.hasSuffix("-key commit") } == 1)
    let result = try rehearsal.run("rekey-keyserver.sh", settings)
    #expect(result.status == 0)
    #expect(result.output.split(separator: "\n").count { $0.hasSuffix("-key commit") } == 2)
    #expect(try rehearsal.standing().isRekeyedOnce(["keyserver"], since: before))
  }

  @Test(arguments: ["G03=refuse", "G03=replace"]) func aPreparedKeyIsNotReplaced(_ answer: String) throws {
    let rehearsal = try Rehearsal()
    let before = try rehearsal.standing()
    try rehearsal.chsim("-assume", answer)
    try rehearsal.array("chencryption", "-usb", "newkey", "-key", "prepare")
    let name = try rehearsal.value("usb_rekey_filename")
    #expect(try rehearsal.run("rekey-keyserver.sh").status == 1)
    #expect(try rehearsal.run("rekey-usb.sh").status == 0)
    #expect(try rehearsal.standing().isRekeyedOnce(["usb"], since: before))
    #expect(try rehearsal.standing().usb.key == name)
  }
}
