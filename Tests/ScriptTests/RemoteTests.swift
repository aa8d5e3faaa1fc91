import TestSupport
import Testing

/// The array at the other end of a connection that may break.
@Suite struct RemoteTests {
  let rehearsal: Rehearsal
  let before: Standing

  init() throws {
    rehearsal = try Rehearsal()
    before = try rehearsal.standing()
    try FarEnd.install(in: rehearsal.sandbox)
  }

  @Test(arguments: Rehearsal.scripts) func done(_ script: String, _ methods: [String]) throws {
    let result = try rehearsal.run(script, FarEnd.settings())
    #expect(result.status == 0 && result.error.isEmpty)
    #expect(try rehearsal.standing().isRekeyedOnce(methods, since: before))
  }

  @Test func everyCommandGoesThere() throws {
    let settings = FarEnd.settings().merging(["SHOW": "1"]) { $1 }
    let shown = try rehearsal.run("rekey-all.sh", settings).output.split(separator: "\n").filter { $0.hasPrefix("$ ") }
    let prefix = "$ ./far-end -o BatchMode=yes admin@array "
    #expect(shown.filter { !$0.hasPrefix(prefix) } == ["$ chsim -advance 5h"])
    let sent = try rehearsal.sandbox.shell("cat lines").output.split(separator: "\n")
    // Quoted for the other end: a shell there might make something of the exclamation mark.
    #expect(
      sent.map { $0.replacing("\\!", with: "!") }
        == shown.compactMap { $0.hasPrefix(prefix) ? $0.dropFirst(prefix.count) : nil })
    #expect(sent.contains("lskeyserver -delim \\!"))
  }

  /// Each change of each script: its answer is lost, with it the next few, or the change itself does not arrive.
  @Test(
    arguments: [
      ("rekey-keyserver.sh", 1), ("rekey-keyserver.sh", 2), ("rekey-usb.sh", 1), ("rekey-usb.sh", 2),
      ("rekey-all.sh", 1), ("rekey-all.sh", 2), ("rekey-all.sh", 3), ("rekey-all.sh", 4),
    ], [(true, 0), (true, 3), (false, 0)])
  func lostAnswer(_ run: (script: String, change: Int), _ loss: (isCarriedOut: Bool, deaf: Int)) throws {
    let methods = try #require(Rehearsal.scripts.first { $0.name == run.script }?.methods)
    try rehearsal.chsim("-assume", "G03=replace")
    let settings = FarEnd.settings(losing: run.change, isCarriedOut: loss.isCarriedOut, deaf: loss.deaf)
    let result = try rehearsal.run(run.script, settings)
    // A prepare that did not arrive is not sent twice; anything else is got over.
    let isRefused = !loss.isCarriedOut && run.change % 2 == 1
    #expect(result.status == (isRefused ? (run.change == 3 ? 2 : 1) : 0))
    #expect(result.error.contains("Connection to array closed by remote host."))
    if isRefused { #expect(try rehearsal.run(run.script, FarEnd.settings()).status == 0) }
    #expect(try rehearsal.standing().isRekeyedOnce(methods, since: before))
  }

  @Test func aLostLookIsTakenAgain() throws {
    for script in Rehearsal.scripts {
      try rehearsal.begin()
      try rehearsal.sandbox.write("deaf", "1\n")
      #expect(try rehearsal.run(script.name, FarEnd.settings()).status == 0)
      #expect(try rehearsal.standing().isRekeyedOnce(script.methods, since: before))
    }
    try rehearsal.sandbox.write("deaf", "2\n")
    #expect(try rehearsal.run("rekey-all.sh", FarEnd.settings()).status == 1)
  }

  @Test(arguments: [1, 2]) func theLineStaysDead(_ change: Int) throws {
    // Nothing is known when the limit is reached: a key may be prepared, and that is said.
    let dead = FarEnd.settings(losing: change, deaf: 1000)
    let result = try rehearsal.run("rekey-keyserver.sh", dead)
    #expect(result.status == 2)
    #expect(result.error.contains("the array does not tell what became of it"))
    #expect(result.error.contains("run this script again"))
    try rehearsal.sandbox.write("deaf", "0\n")
    #expect(try rehearsal.run("rekey-keyserver.sh", FarEnd.settings()).status == 0)
    #expect(try rehearsal.standing().isRekeyedOnce(["keyserver"], since: before))
  }

  @Test(arguments: Rehearsal.scripts) func settling(_ script: String, _ methods: [String]) throws {
    // The states preparing and committing are waited for.
    let result = try rehearsal.run(script, FarEnd.settings(settling: 2))
    #expect(result.status == 0)
    #expect(try rehearsal.standing().isRekeyedOnce(methods, since: before))
  }

  @Test(arguments: ["G02=primary", "G02=all"]) func aStatusThatIsOld(_ assumption: String) throws {
    // The array says online of servers that it has not looked at since they lack the key: their test tells.
    try rehearsal.chsim("-assume", assumption)
    try rehearsal.sandbox.write(
      "believing", "#!/bin/bash\nshift\nset -o pipefail\nbash -c \"$*\" | sed 's/!offline!/!online!/'\n",
      permissions: 0o700)
    let result = try rehearsal.run("rekey-keyserver.sh", ["REKEY_SSH": "./believing array"])
    #expect(result.status == 0)
    #expect(result.output.contains("waiting: keyserver1 does not pass testkeyserver") == (assumption == "G02=all"))
    #expect(result.output.contains("waiting for replication: keyserver1") == (assumption == "G02=primary"))
    #expect(try rehearsal.standing().isRekeyedOnce(["keyserver"], since: before))
    #expect(try rehearsal.sandbox.run("testkeyserver", "1").status == 0)
  }

  @Test func theCancelCommandNamesTheConnection() throws {
    try rehearsal.sandbox.write("hooks/pre-commit.d/fails", "#!/bin/bash\nexit 1\n", permissions: 0o700)
    let result = try rehearsal.run("rekey-usb.sh", FarEnd.settings().merging(["HOOKS": "hooks"]) { $1 })
    #expect(result.status == 2)
    #expect(result.error.contains(": ./far-end -o BatchMode=yes admin@array chencryption -usb newkey -key cancel\n"))
  }
}
