import Foundation
import TestSupport
import Testing

/// The settings of the script, and what it says of itself.
@Suite struct SettingsTests {
  @Test func anotherWorkstationIsLeftAlone() throws {
    let workstation = try Workstation()
    let result = try workstation.run(["EXPECT_ACCOUNT": "990002"])
    #expect(result.status == 1)
    #expect(
      result.error == "rekey-kp.sh: this is the LMD of account 990001, and 990002 is expected; nothing was changed\n")
    #expect(try workstation.run(["VECTOR": "1"]).status == 1)
    #expect(try workstation.run(["VECTOR": "USFAU 1"]).error.contains("CMMVC5754E"))
    #expect(try workstation.rekey() == "no")
  }

  @Test(arguments: [
    ["OPERATOR": ""], ["REKEY_LIMIT": "many"], ["REKEY_READERS": "-1"], ["REKEY_WAIT": "no-such-command 1"],
    ["AUTHORITY": "5"], ["AUTHORITY": "880091x"], ["AUTHORITY": "8800910"], ["OPERATOR": "-h"], ["OPERATOR": "op 1"],
  ])
  func wrongSettingsAreToldOf(settings: [String: String]) throws {
    let workstation = try Workstation()
    let before = workstation.sandbox.stateFiles()
    let result = try workstation.run(settings)
    #expect(result.status == 64)
    #expect(result.error.hasPrefix("rekey-kp.sh: ") && result.output.isEmpty)
    #expect(workstation.sandbox.stateFiles() == before)
  }

  @Test func aVectorSetIsNoOption() throws {
    let result = try Workstation().run(["VECTOR": "-h"])
    #expect(result.status == 1 && result.error.contains("CMMVC5754E"))
  }

  @Test func theFileThatItLocksStandsBesideTheState() throws {
    let workstation = try Workstation()
    #expect(try workstation.run().status == 0)
    let folder = FileManager.default
    #expect(try folder.contentsOfDirectory(atPath: "\(workstation.sandbox.state).rekey-scripts") == ["kp-990001.lock"])
    #expect(try workstation.run(["REKEY_RECORD": "/dev/null"]).error.hasSuffix("kp-990001.lock cannot be written\n"))
  }

  @Test func wrongUsageIsToldOf() throws {
    let workstation = try Workstation()
    #expect(try workstation.run([:], "now").status == 64)
    let help = try workstation.run([:], "--help")
    #expect(help.status == 0 && help.output.hasPrefix("rekey-kp.sh - "))
    #expect(help.output.contains("Exit status:") && help.output.contains("Environment:"))
  }

  @Test func itShowsWhatItDoesIfTold() throws {
    let result = try Workstation().run(["SHOW": "1"])
    #expect(result.output.contains("$ chlmdmessage -wrap -account 880091 1\n"))
    #expect(result.output.contains("$ chlmdmessage -retrieve\nMessage, id [2], successfully retrieved\n"))
  }

  @Test(.enabled(if: Tool.isInstalled("shellcheck"), "shellcheck is not installed")) func shellcheckFindsNothing()
    throws
  {
    let result = try Sandbox().shell("shellcheck '\(Workstation.script)'")
    #expect(result.output.isEmpty && result.status == 0)
  }
}
