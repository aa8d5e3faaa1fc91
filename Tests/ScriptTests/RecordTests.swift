import Foundation
import TestSupport
import Testing

/// What the scripts remember, and what they make of it.
@Suite struct RecordTests {
  let rehearsal: Rehearsal
  let before: Standing

  init() throws {
    rehearsal = try Rehearsal()
    before = try rehearsal.standing()
  }

  @Test(arguments: Rehearsal.scripts) func doneIsDone(_ script: String, _ methods: [String]) throws {
    #expect(try rehearsal.run(script).status == 0)
    let done = try rehearsal.standing()
    let again = try rehearsal.run(script)
    #expect(again.status == 0)
    #expect(again.output.contains("less than REKEY_GAP (20h) ago: no new key is made"))
    #expect(try rehearsal.standing() == done)
    // Unless it is wanted, or was long ago.
    #expect(try rehearsal.run(script, ["REKEY_GAP": "0"]).status == 0)
    let second = try rehearsal.standing()
    #expect(second.isRekeyedOnce(methods, since: done))
    for method in ["keyserver", "usb"] where FileManager.default.fileExists(atPath: rehearsal.record(method)) {
      try rehearsal.changeRecord(method, ["time": "1700000000"])
    }
    #expect(try rehearsal.run(script).status == 0)
    #expect(
      try rehearsal.standing().isRekeyedOnce(methods, since: second))
  }

  @Test func theArrayWasReset() throws {
    #expect(try rehearsal.run("rekey-all.sh").status == 0)
    try rehearsal.chsim("-reset")
    // The keys of the record are not the array's any more. A change makes a file to count keys from.
    try rehearsal.chsim("-encryptedobjects", "9")
    #expect(try rehearsal.standing() == before)
    #expect(try rehearsal.run("rekey-all.sh").status == 0)
    #expect(try rehearsal.standing().isRekeyedOnce(["keyserver", "usb"], since: before))
  }

  @Test(arguments: ["keyserver", "usb"]) func preparedByHand(_ method: String) throws {
    try rehearsal.array("chencryption", "-\(method)", "newkey", "-key", "prepare")
    let result = try rehearsal.run("rekey-\(method).sh")
    #expect(result.status == 0)
    #expect(result.output.contains("a key is prepared that no run of this script has made: going on with it ("))
    #expect(try rehearsal.standing().isRekeyedOnce([method], since: before))
  }

  @Test func aUSBRekeyUnderWayIsFinishedFirst() throws {
    try rehearsal.array("chencryption", "-usb", "newkey", "-key", "prepare")
    let result = try rehearsal.run("rekey-all.sh")
    #expect(result.status == 0)
    #expect(result.output.split(separator: "\n").filter { $0.hasPrefix("---") } == ["--- usb", "--- keyserver"])
    #expect(try rehearsal.standing().isRekeyedOnce(["keyserver", "usb"], since: before))
  }

  @Test func stoppedLongAgo() throws {
    // Stopped after the commit and never reported: gone on with, however long ago, and whatever REKEY_GAP says.
    try rehearsal.sandbox.write("wait", "kill -KILL $(cat script.pid)\n")
    #expect(try rehearsal.run("rekey-keyserver.sh", ["REKEY_WAIT": "bash wait"]).status == 137)
    try rehearsal.changeRecord("keyserver", ["time": "1700000000"])
    let result = try rehearsal.run("rekey-keyserver.sh", ["REKEY_GAP": "0"])
    #expect(result.status == 0 && result.output.contains("the new key is in force"))
    #expect(try rehearsal.standing().isRekeyedOnce(["keyserver"], since: before))
  }

  @Test func stoppedAfterPrepareAndCommittedByHand() throws {
    // The run did not live to see the new key's name; a person finished what it began.
    let path = try KillingPath(in: rehearsal.sandbox)
    #expect(try rehearsal.run("rekey-keyserver.sh", path.settings(at: 1, .after)).status == 137)
    try rehearsal.array("chencryption", "-keyserver", "newkey", "-key", "commit")
    #expect(try rehearsal.run("rekey-keyserver.sh").status == 0)
    #expect(try rehearsal.standing().isRekeyedOnce(["keyserver"], since: before))
  }

  @Test func finishedByTheOtherScript() throws {
    // A run of rekey-all.sh is stopped; the key servers are finished by their own script. They are not rekeyed again.
    let path = try KillingPath(in: rehearsal.sandbox)
    #expect(try rehearsal.run("rekey-all.sh", path.settings(at: 1, .after)).status == 137)
    #expect(try rehearsal.run("rekey-keyserver.sh").status == 0)
    #expect(try rehearsal.run("rekey-all.sh", ["REKEY_GAP": "0"]).status == 0)
    #expect(try rehearsal.standing().isRekeyedOnce(["keyserver", "usb"], since: before))
  }

  @Test func begunAndRekeyedBySomebodyElse() throws {
    // A run was stopped when it had written its record and nothing more; then somebody rekeyed by hand.
    let oldKey = before.keyserver.key
    try writeRecord(["phase begun", "old \(oldKey)", "new ", "time \(try now())", "when today", "run "])
    for step in ["prepare", "commit"] { try rehearsal.array("chencryption", "-keyserver", "newkey", "-key", step) }
    try rehearsal.chsim("-replicate")
    // Soon after it is taken for the key of that run; later it is not.
    #expect(try rehearsal.run("rekey-keyserver.sh").status == 0)
    #expect(try rehearsal.standing().keyserver.issued == 2)
    try writeRecord(["phase begun", "old \(oldKey)", "new ", "time 1700000000", "when then", "run "])
    #expect(try rehearsal.run("rekey-keyserver.sh").status == 0)
    #expect(try rehearsal.standing().keyserver.issued == 3)
  }

  @Test(arguments: ["", "phase begun", "phase finished\ntime 1", "phase done\ntime soon", "\0\0\0"])
  func damaged(_ text: String) throws {
    try writeRecord([text])
    let files = rehearsal.sandbox.stateFiles()
    let result = try rehearsal.run("rekey-keyserver.sh")
    #expect(result.status == 1)
    #expect(result.error.contains("the record \(rehearsal.record("keyserver")) cannot be understood"))
    #expect(rehearsal.sandbox.stateFiles() == files)
  }

  @Test(.enabled(if: Tool.isInstalled("flock"), "flock is not installed"), arguments: ["refuse", "replace"])
  func manyAtOnce(_ answerToASecondPrepare: String) throws {
    try rehearsal.chsim("-assume", "G03=\(answerToASecondPrepare)")
    let script = Rehearsal.path("rekey-keyserver.sh")
    let result = try rehearsal.sandbox.shell(
      "for i in 1 2 3 4 5; do '\(script)' & jobs+=($!); done; for job in ${jobs[@]}; do wait $job || exit; done",
      environment: Rehearsal.settings)
    #expect(result.status == 0)
    #expect(try rehearsal.standing().isRekeyedOnce(["keyserver"], since: before))
  }

  @Test func anotherRunIsAtWork() throws {
    // A flock that finds the lock taken, without the waiting.
    try rehearsal.sandbox.write("taken/flock", "#!/bin/bash\nexit 1\n", permissions: 0o700)
    let path = "\(rehearsal.sandbox.path)/taken:\(Repository.executables):/usr/bin:/bin"
    let files = rehearsal.sandbox.stateFiles()
    let result = try rehearsal.run("rekey-all.sh", ["PATH": path])
    #expect(result.status == 1)
    #expect(result.error.contains("another run is at work on FS5200"))
    #expect(rehearsal.sandbox.stateFiles() == files)
  }

  private func writeRecord(_ lines: [String]) throws {
    let name = String(rehearsal.record("keyserver").dropFirst(rehearsal.sandbox.path.count + 1))
    try rehearsal.sandbox.write(name, lines.joined(separator: "\n") + "\n")
  }

  private func now() throws -> String { String(try rehearsal.sandbox.shell("date +%s").output.dropLast()) }
}
