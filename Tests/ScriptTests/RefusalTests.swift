import Foundation
import TestSupport
import Testing

/// Nothing is changed where something is not right.
@Suite struct RefusalTests {
  static let names = Rehearsal.scripts.map(\.name)

  /// What is wrong, what the script says, and what was done to the world.
  struct Wrong: Sendable, CustomTestStringConvertible {
    let script: String
    let says: String
    var scenario = "both"
    var world: [[String]] = []
    var testDescription: String { "\(script): \(says)" }
  }

  static let wrongs: [Wrong] = [
    Wrong(
      script: "rekey-keyserver.sh", says: "key server keyserver2 is offline",
      world: [["chsim", "-fault", "keyserver-unreachable", "-object", "2"]]),
    Wrong(
      script: "rekey-keyserver.sh", says: "key server keyserver0 is offline",
      world: [["chsim", "-fault", "keyserver-lost", "-object", "0"]]),
    Wrong(
      script: "rekey-keyserver.sh", says: "key server keyserver1 is degraded",
      world: [["chsim", "-fault", "keyserver-unreachable", "-object", "1", "-value", "node2"]]),
    Wrong(
      script: "rekey-keyserver.sh", says: "key server keyserver1 is degraded",
      world: [
        ["chsim", "-assume", "G06=yes"],
        ["chsim", "-fault", "keyserver-unreachable", "-object", "1", "-value", "node2"],
      ]),
    Wrong(
      script: "rekey-keyserver.sh", says: "key server keyserver1 is offline",
      world: [["chsim", "-assume", "G01=allow"], ["chsim", "-fault", "keyserver-unreachable", "-object", "1"]]),
    Wrong(
      script: "rekey-keyserver.sh", says: "usb_rekey is prepared",
      world: [["chencryption", "-usb", "newkey", "-key", "prepare"]]),
    Wrong(script: "rekey-keyserver.sh", says: "not enabled for the method keyserver", scenario: "usb"),
    Wrong(script: "rekey-keyserver.sh", says: "not enabled for the method keyserver", scenario: "unlicensed"),
    Wrong(
      script: "rekey-keyserver.sh", says: "no key server is configured", scenario: "new",
      world: [["chencryption", "-keyserver", "enable"]]),
    Wrong(script: "rekey-keyserver.sh", says: "could not make the key", world: [["chsim", "-fault", "create"]]),
    Wrong(
      script: "rekey-usb.sh", says: "2 USB ports hold a drive that can be used, and 3 are needed",
      world: [["chsim", "-remove", "-port", "8"]]),
    Wrong(
      script: "rekey-usb.sh", says: "2 USB ports hold a drive",
      world: [["chsim", "-fault", "usb-foreign", "-object", "stick1"], ["chencryption", "-usb", "validate"]]),
    Wrong(
      script: "rekey-usb.sh", says: "CMMVC0106E",
      world: [["chsim", "-fault", "usb-write", "-object", "stick1"]]),
    Wrong(
      script: "rekey-usb.sh", says: "keyserver_rekey is prepared",
      world: [["chencryption", "-keyserver", "newkey", "-key", "prepare"]]),
    Wrong(script: "rekey-usb.sh", says: "not enabled for the method usb", scenario: "keyserver"),
    Wrong(script: "rekey-all.sh", says: "no method of encryption is enabled", scenario: "new"),
    Wrong(
      script: "rekey-all.sh", says: "2 USB ports hold a drive", world: [["chsim", "-remove", "-port", "8"]]),
    Wrong(
      script: "rekey-all.sh", says: "key server keyserver2 is offline",
      world: [["chsim", "-fault", "keyserver-unreachable", "-object", "2"]]),
  ]

  @Test(arguments: wrongs) func refused(_ wrong: Wrong) throws {
    let rehearsal = try Rehearsal(wrong.scenario)
    for words in wrong.world {
      #expect(try rehearsal.sandbox.run(words[0], arguments: Array(words.dropFirst())).status == 0)
    }
    let before = try rehearsal.standing()
    let files = rehearsal.sandbox.stateFiles()
    let result = try rehearsal.run(wrong.script)
    #expect(result.status == 1)
    #expect(result.error.contains(wrong.says))
    #expect(result.error.contains("\(wrong.script): refused, nothing was changed: "))
    #expect(try rehearsal.standing() == before)
    // A refusal by the array itself may leave its trace; the scripts' own leave none.
    if !result.error.contains("CMMVC") { #expect(rehearsal.sandbox.stateFiles() == files) }
    #expect(!FileManager.default.fileExists(atPath: rehearsal.record("keyserver")))
    #expect(!FileManager.default.fileExists(atPath: rehearsal.record("all")))
  }

  @Test(arguments: names) func anotherSystem(_ script: String) throws {
    for expected in ["FS5201", "fs5200", "FS5200 ", "FS", "00000204A0605F7F", "*"] {
      let rehearsal = try Rehearsal()
      let files = rehearsal.sandbox.stateFiles()
      let result = try rehearsal.run(script, ["EXPECT_SYSTEM": expected])
      #expect(result.status == 1 && result.output.isEmpty)
      #expect(result.error.contains("this is the system FS5200 (00000204A0605F7E), and \(expected) is expected"))
      #expect(rehearsal.sandbox.stateFiles() == files)
      #expect(!FileManager.default.fileExists(atPath: rehearsal.records))
    }
  }

  @Test(arguments: names) func noSystem(_ script: String) throws {
    let result = try Rehearsal().run(script, ["PATH": "/usr/bin:/bin", "REKEY_WAIT": "true"])
    #expect(result.status == 1)
    #expect(result.error.contains("lssystem failed (status 127)"))
  }

  @Test(arguments: names) func recordsCannotBeKept(_ script: String) throws {
    let rehearsal = try Rehearsal()
    let files = rehearsal.sandbox.stateFiles()
    #expect(try rehearsal.run(script, ["REKEY_RECORD": "/dev/null/records"]).status == 1)
    #expect(rehearsal.sandbox.stateFiles() == files)
  }

  @Test func aServerThatFailsItsTest() throws {
    // A drift is seen by the status too; the test alone sees what the status does not tell yet.
    let rehearsal = try Rehearsal()
    try rehearsal.sandbox.write(
      "far-end", "#!/bin/bash\nshift\n[[ $* != 'testkeyserver 1' ]] || exit 1\nexec bash -c \"$*\"\n",
      permissions: 0o700)
    let before = try rehearsal.shown()
    let result = try rehearsal.run("rekey-keyserver.sh", ["REKEY_SSH": "\(rehearsal.sandbox.path)/far-end array"])
    #expect(result.status == 1)
    #expect(result.error.contains("key server keyserver1 does not pass testkeyserver"))
    #expect(try rehearsal.shown() == before)
  }
}
