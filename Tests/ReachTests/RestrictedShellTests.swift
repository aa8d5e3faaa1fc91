import Foundation
import TestSupport
import Testing

/// The shell in which a command line runs that came by ssh.
@Suite struct RestrictedShellTests {
  let reached: Reached

  init() throws { reached = try Reached() }

  @Test func nobodyGetsOut() throws {
    let aim = "\(reached.sandbox.path)/aim"
    try reached.sandbox.write("aim/secret", "ESCAPED\n", permissions: 0o644)
    try reached.sandbox.write("aim/escape", "#!/bin/bash\necho ESCAPED | tee '\(aim)/out'\n", permissions: 0o755)
    let before = try reached.here("ls -l --full-time '\(aim)'").output
    for line in EscapeAttempts.lines(aimingAt: aim) {
      let result = try reached.there(line, as: "trainer@flash1")
      #expect(!result.output.contains("ESCAPED") && !result.error.contains("ESCAPED\n"), "\(line)")
      #expect(!result.output.contains("aim/secret aim/escape"), "\(line)")
      #expect(try reached.here("ls -l --full-time '\(aim)'").output == before, "\(line)")
    }
  }

  @Test(
    arguments: [
      ("lssystem | grep ^name", "name FS5200\n"), ("lssystem | grep -c .", "117\n"),
      ("nosuch || echo TAG $?", "TAG 127\n"),
      ("lskeyserver -nohdr nosuch || echo TAG $?", "TAG 1\n"), ("lssystem >&2 | cat; echo $?", "0\n"),
      (
        "lskeyserver -nohdr -delim : | while IFS=: read -r id name rest; do echo \"$id $name\"; done | head -1",
        "0 keyserver0\n"
      ),
      ("for id in 0 1 2; do svctask testkeyserver $id >&2 && echo tested; done", "tested\ntested\ntested\n"),
      ("list() { lskeyserver -nohdr -delim ,; }; list | cut -d , -f 2 | sort -r | tail -1", "keyserver0\n"),
      ("svcinfo lskeyserver -filtervalue 'id<=1' -nohdr -delim , | wc -l", "2\n"),
      ("read x y <<<'a b'; echo $((1 + 1)) \"$y\"", "2 b\n"), ("cat <<E\nhere\nE", "here\n"),
      ("lssystem | sed -n -e 's/^name/system/p' | tr a-z A-Z", "SYSTEM FS5200\n"),
      ("lsnode -nohdr -delim , | cut -d, -f2 | sort | uniq -c | wc -l", "2\n"), ("echo 'a;b|c>d$(e)'", "a;b|c>d$(e)\n"),
      ("if [ 1 = 1 ] && [[ a == a* ]]; then printf '%s\\n' yes; fi", "yes\n"),
      ("exit 3 | :; echo ${PIPESTATUS[0]}", "3\n"),
      ("lssystem | grep -e ^id -e ^name | head -n1", "id 00000204A0605F7E\n"), ("lssystem | grep name -c -i", "4\n"),
      ("lssystem | head -2 | tail -1", "name FS5200\n"), ("echo b a | tr ' ' '\\n' | sort -k1,1", "a\nb\n"),
      ("for ((i=0; i<=2; i++)); do echo $i; done", "0\n1\n2\n"), ("[ 1 -lt 2 ] && [[ b > a ]] && echo less", "less\n"),
      ("echo $'a\\x3cb' | sed -n -e 's/a\\x3c/less /p'", "less b\n"), ("echo '*'  *", "* *\n"),
      ("lssystem & wait; echo done", nil),
    ] as [(String, String?)]) func whatScriptsUse(_ line: String, _ output: String?) throws
  {
    let result = try reached.there(line)
    #expect(result.status == 0)
    if let output { #expect(result.output == output) } else { #expect(result.output.hasSuffix("done\n")) }
  }

  @Test(arguments: [
    "for ((i=0; i<3; i++)); do echo $i; done", "((1<2)) && echo x", "[[ a < b ]]", "echo \"a<b\"",
    "echo x | sed -n 's/<no>//p'", "cat <x",
  ]) func whatIsRefusedForItsSignIsToldTruly(_ line: String) throws {
    let told = "rehearsal-shell: restricted: < is not offered (only <<, <<<, <& and <=), not in quotes either, "
    let result = try reached.there(line)
    #expect(result.status == 1 && result.output.isEmpty && result.error.hasPrefix(told))
  }

  @Test func theREADMETellsWhatIsNotOffered() throws {
    let readme = try Repository.text("examples/ssh/README.md")
    for text in ["No line may have a `<`", "`for ((i=0; i<3; i++))`", "[ -f /etc/hosts ]", "no\nwall against reading"] {
      #expect(readme.contains(text), "\(text)")
    }
  }

  @Test func aStateFolderMayHaveABlankInItsName() throws {
    let words = #"REHEARSAL_ROLE=Monitor REHEARSAL_USER=x REHEARSAL_STATE=$PWD/s\ p REHEARSAL_BIN=$BIN"#
    let line = "cp -R one 's p'; '\(Repository.root)/examples/ssh/rehearsal-shell' -c \"\(words)\""
    let result = try reached.here(
      line,
      ["SSH_ORIGINAL_COMMAND": "lssystem | grep ^name", "BIN": Repository.executables.replacing(" ", with: "\\ ")])
    #expect(result == CommandResult(output: "name FS5200\n"))
  }

  @Test func theCommandsAreThoseOfAnArray() throws {
    let described = try reached.sandbox.run("catxmlspec").output.matches(of: #/<Command name="([a-z]+)"/#)
    let array = Set(described.map { String($0.1) }).union(["svcinfo", "svctask"])
    let all = Set(
      try reached.sandbox.run("rekey-rehearsal", "help").output.split(separator: "\n").map {
        String($0.prefix { $0 != " " })
      })
    #expect(array.count > 20 && array.isSubset(of: all))
    for (user, found) in [("admin", array), ("trainer", all)] {
      let line = all.sorted().map { "\($0) -h >&2 && echo \($0)" }.joined(separator: "\n")
      let answered = try reached.there(line, as: "\(user)@flash1").output.split(separator: "\n").map(String.init)
      #expect(Set(answered) == found)
    }
    #expect(try reached.there("chsim -advance 1h").error.contains("chsim: command not found"))
    for line in ["rekey-rehearsal chsim -reset", "svctask chsim -reset", "svcinfo lssim"] {
      #expect(try reached.there(line).status != 0)
    }
  }

  /// What a Monitor might try; each tries to prepare a new key.
  @Test(arguments: [
    "@", "REHEARSAL_ROLE=SecurityAdmin @", "export REHEARSAL_ROLE=SecurityAdmin; @", "REHEARSAL_ROLE=SecurityAdmin; @",
    "export -n REHEARSAL_ROLE; @", "declare +x REHEARSAL_ROLE; @", "typeset +x REHEARSAL_ROLE; @",
    "unset REHEARSAL_ROLE; @",
    "readonly REHEARSAL_ROLE=SecurityAdmin; @", "read REHEARSAL_ROLE <<<SecurityAdmin; @",
    "printf -v REHEARSAL_ROLE SecurityAdmin; @", "for REHEARSAL_ROLE in SecurityAdmin; do @; done",
    "f() { local REHEARSAL_ROLE=SecurityAdmin; @; }; f", "((REHEARSAL_ROLE = 1)); @", "env -i @", "exec -c @",
    "REHEARSAL_PHASE=x @", "svctask @", "REHEARSAL_ROLE+=x @", "set -a; REHEARSAL_ROLE=SecurityAdmin @",
  ]) func aRoleCannotBeChanged(_ attempt: String) throws {
    let before = try reached.standing()
    let line = attempt.replacing("@", with: "chencryption -keyserver newkey -key prepare")
    let result = try reached.there(line, as: "monitor@flash1")
    #expect(result.error.contains("CMMVC7016E") || result.error.contains("command not found") || result.status != 0)
    #expect(try reached.standing() == before)
  }

  @Test func anotherSystemCannotBeReached() throws {
    #expect(try reached.there("lssystem -nohdr | head -1", as: "monitor@flash2").status == 0)
    for name in ["REHEARSAL_STATE", "XDG_STATE_HOME", "HOME"] {
      _ = try reached.there(
        "\(name)=\(reached.sandbox.path)/two chencryption -keyserver newkey -key prepare; chencryption -keyserver newkey -key cancel"
      )
    }
    #expect(try reached.standing(of: "two").contains("keyserver_rekey no"))
    #expect(!FileManager.default.fileExists(atPath: "\(reached.sandbox.path)/two/storage.json"))
  }

  @Test func theAuditLogTellsWho() throws {
    #expect(
      try reached.there("REHEARSAL_USER=eve SSH_CONNECTION= chkeyserver -name renamed 0", as: "ann@flash1").status == 0)
    let log = try reached.there("catauditlog -nohdr -delim ,").output
    #expect(log.contains(",ann,,,,127.0.0.1,") && !log.contains("eve"))
  }

  @Test(arguments: [
    [], ["-c"], ["-c", "x", "y"], ["-c", "REHEARSAL_ROLE=Monitor"], ["-l"], ["/etc/passwd"],
    ["-c", "REHEARSAL_ROLE=Monitor REHEARSAL_USER=x REHEARSAL_STATE=relative"],
    ["-c", "REHEARSAL_ROLE=Monitor REHEARSAL_USER=x REHEARSAL_STATE=/x LD_PRELOAD=/x"], ["-c", "lssystem"],
    ["-c", "REHEARSAL_ROLE=Monitor REHEARSAL_USER=x REHEARSAL_STATE=/x\nREHEARSAL_STATE=/y"],
  ]) func itRunsNothingWithoutAWholeForcedCommand(_ words: [String]) throws {
    let line = words.map { "'\($0)'" }.joined(separator: " ")
    let shell = "\(Repository.root)/examples/ssh/rehearsal-shell"
    let result = try reached.here("'\(shell)' \(line)", ["SSH_ORIGINAL_COMMAND": "echo RUN"])
    #expect(result.status == 1 && result.output.isEmpty && result.error.hasPrefix("rehearsal-shell: "))
    // A key without a forced command: sshd gives the client's own line, and sets no original command.
    let whole = "REHEARSAL_ROLE=Monitor REHEARSAL_USER=x REHEARSAL_STATE=\(reached.sandbox.path)/one"
    let own = try reached.here("'\(shell)' -c '\(whole)'")
    #expect(own.status == 1 && own.output.isEmpty && own.error.contains("give a command"))
  }
}
