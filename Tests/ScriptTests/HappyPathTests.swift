import Foundation
import TestSupport
import Testing

/// The scripts on a healthy system.
@Suite struct HappyPathTests {
  @Test func keyServers() throws {
    let rehearsal = try Rehearsal()
    let before = try rehearsal.standing()
    let result = try rehearsal.run("rekey-keyserver.sh")
    let after = try rehearsal.standing()
    let oldKey = before.keyserver.key
    let newKey = after.keyserver.key
    #expect(
      result
        == CommandResult(
          output: """
            system: FS5200 (00000204A0605F7E)
            checked: every key server is online and passes its test
            note: HOOKS has no pre-commit.d: nothing here backs up the key servers before the commit
            prepared: \(newKey)
            committed: \(newKey) is in force
            waiting for replication: keyserver1 is offline, keyserver2 is offline
            rekeyed: key servers of FS5200
              old key: \(oldKey)
              new key: \(newKey)
              keyserver0 (primary): online
              keyserver1: online
              keyserver2: online

            """))
    #expect(after.isRekeyedOnce(["keyserver"], since: before))
  }

  @Test func drives() throws {
    let rehearsal = try Rehearsal()
    let before = try rehearsal.standing()
    let result = try rehearsal.run("rekey-usb.sh", ["EXPECT_SYSTEM": "00000204A0605F7E"])
    let after = try rehearsal.standing()
    let oldKey = before.usb.key
    let newKey = after.usb.key
    #expect(
      result
        == CommandResult(
          output: """
            system: FS5200 (00000204A0605F7E)
            checked: 3 USB flash drives can be used
            prepared: \(newKey)
            committed: \(newKey) is in force
            rekeyed: USB flash drives of FS5200
              old key: \(oldKey)
              new key: \(newKey)
              copies: 3
              port 0 (node1): active, validated
              port 1 (node1): active, validated
              port 8 (node2): active, validated

            """))
    #expect(after.isRekeyedOnce(["usb"], since: before))
  }

  /// Which methods a scenario uses; rekey-all.sh rekeys these, key servers first, and leaves the others out.
  @Test(arguments: [
    ("both", ["keyserver", "usb"]), ("multimaster", ["keyserver", "usb"]), ("keyserver", ["keyserver"]),
    ("usb", ["usb"]),
  ]) func all(_ scenario: String, _ methods: [String]) throws {
    let rehearsal = try Rehearsal(scenario)
    try rehearsal.chsim("-encryptedobjects", "1")  // so that there is a file to count keys from
    let before = try rehearsal.standing()
    let result = try rehearsal.run("rekey-all.sh")
    #expect(result.status == 0 && result.error.isEmpty)
    #expect(result.output.split(separator: "\n").filter { $0.hasPrefix("---") } == methods.map { "--- \($0)" })
    #expect(result.output.contains("waiting") == (scenario != "multimaster" && methods.contains("keyserver")))
    #expect(try rehearsal.standing().isRekeyedOnce(methods, since: before))
    #expect(!FileManager.default.fileExists(atPath: rehearsal.record("all")))
  }

  @Test func theFirstKey() throws {
    let rehearsal = try Rehearsal("new")
    for (port, label) in [("0", "a"), ("1", "b"), ("9", "c")] { try rehearsal.chsim("-insert", label, "-port", port) }
    try rehearsal.array("chencryption", "-usb", "enable")
    let result = try rehearsal.run("rekey-all.sh")
    #expect(result.status == 0 && result.output.contains("old key: none"))
    let after = try rehearsal.standing()
    #expect(after.usb.rekey == "no" && after.usb.issued == 1)
    #expect(try rehearsal.run("rekey-all.sh").status == 0)
    #expect(try rehearsal.standing() == after)
  }

  @Test(arguments: ["SHOW", "REKEY_SHOW"]) func shown(_ setting: String) throws {
    let rehearsal = try Rehearsal()
    let result = try rehearsal.run("rekey-keyserver.sh", [setting: "1"])
    let commands = result.output.split(separator: "\n").filter { $0.hasPrefix("$ ") }.map { $0.dropFirst(2) }
    #expect(
      commands == [
        "lssystem", "lsencryption", "lskeyserver -delim !", "testkeyserver 0", "testkeyserver 1", "testkeyserver 2",
        "lsencryption", "chencryption -keyserver newkey -key prepare", "lsencryption", "lsencryption",
        "lskeyserver -delim !", "chencryption -keyserver newkey -key commit", "lsencryption", "lskeyserver -delim !",
        "testkeyserver 0", "chsim -advance 5h", "lskeyserver -delim !", "testkeyserver 1", "testkeyserver 2",
      ])
    #expect(result.output.contains("keyserver_rekey prepared\n"))
    #expect(result.output.contains("2!keyserver2!offline!10.0.1.56!5696!isklm!no!yes\n"))
    #expect(try !Rehearsal().run("rekey-keyserver.sh", [setting: "0"]).output.contains("$ "))
  }
}
