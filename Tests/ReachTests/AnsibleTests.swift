import Foundation
import TestSupport
import Testing

/// IBM's own modules for Ansible against an sshd with the sample configuration, and the sample playbook.
@Suite(
  .enabled(if: PrivateServer.obstacle == nil, Comment(rawValue: PrivateServer.obstacle ?? "")),
  .enabled(if: Ansible.folder != nil, "REHEARSAL_ANSIBLE names no folder that .ci/ansible has made"), .serialized)
struct AnsibleTests {
  let server: PrivateServer

  init() throws { server = try PrivateServer() }

  private func ansible(_ program: String, _ line: String) throws -> CommandResult {
    let folder = try #require(Ansible.folder)
    return try server.sandbox.shell(
      "'\(folder)/bin/\(program)' \(line)", merged: true,
      environment: [
        "LC_ALL": "C.UTF-8", "ANSIBLE_COLLECTIONS_PATH": "\(folder)/collections", "ANSIBLE_NOCOLOR": "1",
        "ANSIBLE_LOCALHOST_WARNING": "0", "ANSIBLE_INVENTORY_UNPARSED_WARNING": "0", "ANSIBLE_FORCE_COLOR": "0",
      ])
  }

  /// A module, as it is called on its own.
  private func module(_ name: String, _ command: String, as user: String) throws -> CommandResult {
    let arguments =
      "clustername=\(server.address) username=array usesshkey=yes key_filename=\(server.key(of: user)) \(command)"
    return try ansible(
      "ansible",
      "localhost -c local -e ansible_python_interpreter='{{ ansible_playbook_python }}' -m ibm.storage_virtualize.\(name) -a \"\(arguments)\""
    )
  }

  @Test func theModules() throws {
    let shown = try module("ibm_svcinfo_command", "command='svcinfo lsencryption'", as: "nagios")
    #expect(shown.status == 0 && shown.output.contains(#"\"keyserver_rekey\": \"no\""#))
    let refused = try module(
      "ibm_svctask_command", "command='svctask chencryption -keyserver newkey -key prepare'", as: "nagios")
    #expect(refused.status != 0 && refused.output.contains("CMMVC7016E") && refused.output.contains(#""rc": 1"#))
    let done = try module(
      "ibm_svctask_command", "command='svctask chencryption -keyserver newkey -key prepare'", as: "olga")
    #expect(done.status == 0)
    #expect(
      try server.there("lsencryption | grep keyserver_rekey", as: "nagios").output == "keyserver_rekey prepared\n")
    let trainer = try module("ibm_svctask_command", "command='chsim -advance 1h'", as: "olga")
    #expect(trainer.status != 0 && trainer.output.contains("command not found"))
  }

  /// Runs the sample playbook, with nothing but the settings changed that the inventory says are to be changed.
  private func rekey(_ settings: [String: String] = [:]) throws -> CommandResult {
    let backup = "\(server.ssh(as: "trainer").replacing("'", with: "")) chsim -backup keyserver"
    let all = [
      "clustername": server.address, "key_filename": server.key(of: "olga"), "backup_command": backup, "retries": "100",
      "delay": "1",
    ].merging(settings) { $1 }
    let data = try JSONSerialization.data(withJSONObject: all)
    try server.sandbox.write("settings.json", String(decoding: data, as: UTF8.self))
    let examples = "\(Repository.root)/examples/ansible"
    return try ansible(
      "ansible-playbook", "-i '\(examples)/inventory.yml' '\(examples)/rekey.yml' -e @settings.json")
  }

  private func standing() throws -> String {
    try server.there("lsencryption | grep -e keyserver_rekey -e keyserver_pmk_uid", as: "nagios").output
  }

  @Test func thePlaybookRenewsTheKey() throws {
    // An hour passes each second.
    #expect(try server.there("chsim -scale 3600", as: "trainer").status == 0)
    let before = try standing()
    let result = try rekey()
    #expect(result.status == 0, "\(result.output)")
    let now = try standing()
    #expect(now != before && now.contains("keyserver_rekey no\n"))
    #expect(try server.there("lssim -assert 'backups!='", as: "trainer").status == 0)
  }

  @Test func aBackupThatFailsCancels() throws {
    let before = try standing()
    let result = try rekey(["backup_command": "false"])
    #expect(result.status != 0 && result.output.contains("The key was not renewed, and the old one is in force"))
    #expect(result.output.contains("Back up the key servers"))
    #expect(try standing() == before)
    let log = try server.there("catauditlog -nohdr -delim ,", as: "nagios").output
    #expect(log.contains("-key prepare") && log.contains("-key cancel") && !log.contains("-key commit"))
  }

  @Test func aFaultBetweenPrepareAndCommitCancels() throws {
    // The primary key server goes away while the backup is made.
    let lose =
      "\(server.ssh(as: "trainer").replacing("'", with: "")) chsim -fault keyserver-unreachable -object keyserver0"
    let before = try standing()
    let result = try rekey(["backup_command": lose])
    #expect(result.status != 0 && result.output.contains("Put the new key in force"))
    #expect(try standing() == before)
  }

  @Test func aLostReplyToPrepareCancels() throws {
    #expect(try server.there("chsim -fault reply-lost -count 1", as: "trainer").status == 0)
    let before = try standing()
    let result = try rekey()
    #expect(result.status != 0)
    #expect(try standing() == before)
  }

  @Test func aLostReplyToCommitIsGotOver() throws {
    #expect(try server.there("chsim -scale 3600", as: "trainer").status == 0)
    let lose = "\(server.ssh(as: "trainer").replacing("'", with: "")) chsim -fault reply-lost -count 1"
    let before = try standing()
    let result = try rekey(["backup_command": lose])
    #expect(result.status == 0, "\(result.output)")
    #expect(try standing() != before)
  }

  @Test func aCancelThatIsRefusedIsTold() throws {
    // The array loses its power, and every key, while the backup is made.
    let ssh = server.ssh(as: "trainer").replacing("'", with: "")
    let steps =
      (0...2).map { "chsim -fault keyserver-lost -object \($0)" } + [0, 1, 8].map { "chsim -remove -port \($0)" }
      + ["chsim -restart"]
    try server.sandbox.write("lock.sh", steps.map { "\(ssh) \($0)\n" }.joined())
    let result = try rekey(["backup_command": "bash \(server.sandbox.path)/lock.sh"])
    #expect(result.status != 0 && result.output.contains("the new one is still prepared"), "\(result.output)")
    #expect(try standing().contains("keyserver_rekey prepared\n"))
  }

  @Test func aReplicationThatFailsIsTold() throws {
    #expect(try server.there("chsim -scale 3600; chsim -fault replication -count 999", as: "trainer").status == 0)
    let result = try rekey(["retries": "8"])
    #expect(
      result.status != 0
        && result.output.contains("not online, and may lack it: keyserver1, keyserver2. Replicate, and keep"),
      "\(result.output)")
    #expect(try standing().contains("keyserver_rekey no\n"))
  }

  @Test func nothingIsChangedWhereAnAssertionFails() throws {
    let wrong = try rekey(["expected_system": "FS7300"])
    #expect(wrong.status != 0 && wrong.output.contains("Assertion failed"))
    let away = "chsim -fault keyserver-unreachable -object keyserver2; chsim -advance 1h"
    #expect(try server.there(away, as: "trainer").status == 0)
    let offline = try rekey()
    #expect(offline.status != 0 && offline.output.contains("Assertion failed"))
    #expect(!(try server.there("catauditlog", as: "nagios").output.contains("chencryption")))
  }
}
