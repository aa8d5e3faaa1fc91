import TestSupport
import Testing

/// What goes wrong after the first change, and how it is put right.
@Suite struct HalfWayTests {
  let rehearsal: Rehearsal
  let before: Standing

  init() throws {
    rehearsal = try Rehearsal()
    before = try rehearsal.standing()
  }

  @Test func thePrimaryIsLost() throws {
    let settings = try rehearsal.betweenPrepareAndCommit("chsim -fault keyserver-unreachable -object 0")
    let result = try rehearsal.run("rekey-keyserver.sh", settings)
    #expect(result.status == 2)
    #expect(
      result.error.contains("CMMVC0104E The command cannot be initiated because key server [keyserver0] is offline."))
    #expect(result.error.contains("failed half-way: commit failed (status 1)"))
    #expect(result.error.contains("open alerts (lseventlog):\nsequence_number "))
    #expect(result.output.contains("commit was refused; waiting: keyserver0 is offline, "))
    #expect(try rehearsal.value("keyserver_rekey") == "prepared")
    try rehearsal.chsim("-fault", "keyserver-unreachable", "-object", "0", "-clear")
    #expect(try rehearsal.run("rekey-keyserver.sh").status == 0)
    #expect(try rehearsal.standing().isRekeyedOnce(["keyserver"], since: before))
  }

  @Test func thePrimaryComesBack() throws {
    let settings = try rehearsal.betweenPrepareAndCommit("chsim -fault keyserver-unreachable -object 0")
    try rehearsal.sandbox.write("wait", "chsim -fault keyserver-unreachable -object 0 -clear || chsim -advance 5h\n")
    let result = try rehearsal.run("rekey-keyserver.sh", settings.merging(["REKEY_WAIT": "bash wait"]) { $1 })
    #expect(result.status == 0)
    #expect(try rehearsal.standing().isRekeyedOnce(["keyserver"], since: before))
  }

  @Test func dropped() throws {
    // Half-way, the advice is followed: the key is dropped. The next run makes another.
    let settings = try rehearsal.betweenPrepareAndCommit("exit 1")
    #expect(try rehearsal.run("rekey-keyserver.sh", settings).status == 2)
    try rehearsal.array("chencryption", "-keyserver", "newkey", "-key", "cancel")
    #expect(try rehearsal.run("rekey-keyserver.sh").status == 0)
    let after = try rehearsal.standing().keyserver
    #expect(after.issued == 3 && after.key != before.keyserver.key && after.rekey == "no")
  }

  @Test(arguments: ["rekey-keyserver.sh", "rekey-all.sh"]) func replicationNeverComes(_ script: String) throws {
    try rehearsal.chsim("-replication", "manual")
    let methods = script == "rekey-all.sh" ? ["keyserver", "usb"] : ["keyserver"]
    for _ in 1...2 {
      let result = try rehearsal.run(script)
      #expect(result.status == 3)
      #expect(
        result.error.contains(
          "done, but not yet on every key server: keyserver1 is offline, keyserver2 is offline\n"))
      #expect(result.output.contains("  keyserver0 (primary): online\n  keyserver1: offline\n"))
      #expect(try rehearsal.standing().isRekeyedOnce(methods, since: before))
    }
    try rehearsal.chsim("-replicate")
    #expect(try rehearsal.run(script).status == 0)
    #expect(try rehearsal.standing().isRekeyedOnce(methods, since: before))
  }

  @Test func theLimit() throws {
    try rehearsal.sandbox.write("wait", "echo waited >>waits\n")
    for limit in [0, 3] {
      try rehearsal.begin()
      let settings = ["REKEY_WAIT": "bash wait", "REKEY_LIMIT": "\(limit)"]
      #expect(try rehearsal.run("rekey-keyserver.sh", settings).status == 3)
    }
    #expect(try rehearsal.sandbox.shell("cat waits").output == "waited\nwaited\nwaited\n")
  }

  @Test func waitingFails() throws {
    let result = try rehearsal.run(
      "rekey-keyserver.sh", ["REKEY_WAIT": "chsim -advance never", "REKEY_LIMIT": "1000000"])
    #expect(result.status == 3)
    #expect(result.error.contains("waiting failed: chsim -advance never"))
  }

  @Test(arguments: ["G09=refuse", "G09=allow"]) func tooFewCopies(_ assumption: String) throws {
    try rehearsal.chsim("-assume", assumption)
    let settings = try rehearsal.betweenPrepareAndCommit("chsim -fault usb-foreign -object stick3")
    let result = try rehearsal.run("rekey-usb.sh", settings)
    #expect(result.status == 2)
    #expect(result.error.contains("the new key is on 2 USB flash drives, and 3 are needed: insert another drive"))
    #expect(try rehearsal.standing().usb.key == before.usb.key)
    try rehearsal.chsim("-insert", "stick4", "-port", "9")
    #expect(try rehearsal.run("rekey-usb.sh").status == 0)
    #expect(try rehearsal.standing().isRekeyedOnce(["usb"], since: before))
  }

  @Test func aDriveThatWasNotWritten() throws {
    try rehearsal.chsim("-insert", "stick4", "-port", "9")
    try rehearsal.chsim("-fault", "usb-write", "-object", "stick4")
    let result = try rehearsal.run("rekey-usb.sh")
    #expect(result.status == 3)
    #expect(result.error.contains("an inserted drive does not hold the new key: port 9: key_error"))
    #expect(try rehearsal.standing().isRekeyedOnce(["usb"], since: before))
  }

  @Test func oneMethodOfTwo() throws {
    // The drives vanish while the key servers are rekeyed; put back, the run goes on, and the key servers are not rekeyed again.
    let settings = try rehearsal.betweenPrepareAndCommit("chsim -remove -port 8").merging(["REKEY_GAP": "0"]) { $1 }
    let result = try rehearsal.run("rekey-all.sh", settings)
    #expect(result.status == 2)
    #expect(result.error.contains("one method is rekeyed and the other (usb) is not"))
    #expect(try rehearsal.standing().isRekeyedOnce(["keyserver"], since: before))
    try rehearsal.chsim("-insert", "stick3", "-port", "8")
    #expect(try rehearsal.run("rekey-all.sh", ["REKEY_GAP": "0"]).status == 0)
    #expect(try rehearsal.standing().isRekeyedOnce(["keyserver", "usb"], since: before))
  }
}
