import TestSupport
import Testing

/// Somebody else is at work on the same system.
@Suite struct MeanwhileTests {
  let rehearsal: Rehearsal
  let before: Standing

  init() throws {
    rehearsal = try Rehearsal()
    before = try rehearsal.standing()
  }

  @Test(arguments: ["keyserver", "usb"]) func begun(_ method: String) throws {
    // Meanwhile, while the hooks before prepare run. It must not be replaced.
    try rehearsal.chsim("-assume", "G03=replace")
    try rehearsal.sandbox.write(
      "hooks/pre-rekey.d/world", "#!/bin/bash\nchencryption -\(method) newkey -key prepare\n", permissions: 0o700)
    let result = try rehearsal.run("rekey-keyserver.sh", ["HOOKS": "hooks"])
    #expect(result.status == 1)
    #expect(result.error.contains(method == "usb" ? "CMMVC7353E" : "somebody else began a rekey meanwhile"))
    let after = try rehearsal.standing()
    #expect(after.keyserver.issued + after.usb.issued == 3)
    #expect((method == "usb" ? after.usb : after.keyserver).rekey == "prepared")
  }

  @Test func dropped() throws {
    let settings = try rehearsal.betweenPrepareAndCommit("chencryption -keyserver newkey -key cancel")
    let result = try rehearsal.run("rekey-keyserver.sh", settings)
    #expect(result.status == 1)
    #expect(result.error.contains("somebody else dropped the prepared key"))
    #expect(try rehearsal.standing().keyserver.key == before.keyserver.key)
  }

  @Test func committed() throws {
    let settings = try rehearsal.betweenPrepareAndCommit("chencryption -keyserver newkey -key commit")
    #expect(try rehearsal.run("rekey-keyserver.sh", settings).status == 0)
    #expect(try rehearsal.standing().isRekeyedOnce(["keyserver"], since: before))
  }

  @Test func replaced() throws {
    let settings = try rehearsal.betweenPrepareAndCommit(
      "chencryption -keyserver newkey -key cancel; chsim -replicate; chencryption -keyserver newkey -key prepare")
    let result = try rehearsal.run("rekey-keyserver.sh", settings)
    #expect(result.status == 2)
    #expect(result.error.contains("somebody else prepared another key meanwhile"))
    let again = try rehearsal.run("rekey-keyserver.sh")
    #expect(again.status == 0 && again.output.contains("a key is prepared that no run of this script has made"))
  }
}
