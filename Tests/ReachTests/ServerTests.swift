import Foundation
import TestSupport
import Testing

/// An sshd with the sample configuration, and the ordinary ssh client.
@Suite(.enabled(if: PrivateServer.obstacle == nil, Comment(rawValue: PrivateServer.obstacle ?? "")), .serialized)
struct ServerTests {
  let server: PrivateServer

  init() throws { server = try PrivateServer() }

  @Test func eachKeyHasItsRole() throws {
    let prepare = "chencryption -keyserver newkey -key prepare"
    #expect(try server.there("lssystem | grep ^name", as: "nagios") == CommandResult(output: "name FS5200\n"))
    let refused = try server.there("\(prepare) || echo TAG $?", as: "nagios")
    #expect(refused.error.hasPrefix("CMMVC7016E ") && refused.output == "TAG 1\n")
    let forged = try server.there("REHEARSAL_ROLE=SecurityAdmin \(prepare)", as: "nagios")
    #expect(forged.error.contains("CMMVC7016E ") && forged.status == 1)
    #expect(try server.there("lsencryption | grep keyserver_rekey", as: "olga").output == "keyserver_rekey no\n")

    #expect(try server.there("chsim -advance 1h", as: "olga").status == 127)
    #expect(try server.there("lssim", as: "nagios").status == 127)
    #expect(try server.there("chsim -advance 1h; lssim | grep ^time", as: "trainer").output == "time 260105100000\n")

    #expect(try server.there(prepare, as: "olga") == CommandResult())
    #expect(
      try server.there("lsencryption | grep keyserver_rekey", as: "nagios").output == "keyserver_rekey prepared\n")
    let log = try server.there("catauditlog -nohdr -delim ,", as: "nagios").output
    #expect(log.contains(",olga,,,,127.0.0.1,0,,svctask \(prepare)"))

    // Another key, another system.
    #expect(try server.there("lsencryption | grep keyserver_rekey", as: "ansible").output == "keyserver_rekey no\n")
    let second = try server.there("lssystem | grep ^name; \(prepare)", as: "password")
    #expect(second.output == "name FS5200\n" && second.error.hasPrefix("CMMVC7016E "))
    // The README gives each its name.
    #expect(try server.there("lssystem | grep ^name", as: "ansible").output == "name FS7300\n")
  }

  @Test func aKeyWithoutALineOfItsOwnGetsNothing() throws {
    let whole = "REHEARSAL_ROLE=SecurityAdmin REHEARSAL_USER=x REHEARSAL_STATE=/var/lib/rekey-rehearsal/FS5200"
    for line in ["lssystem", whole, "exec -c '\(whole)'"] {
      let result = try server.there(line, as: "stray", "-n")
      #expect(result.status == 1 && result.output.isEmpty && result.error.hasPrefix("rehearsal-shell: "))
    }
  }

  @Test func whatElseSSHCouldDo() throws {
    let ssh = server.ssh(as: "olga")
    let session = try server.sandbox.shell("echo lssystem | \(ssh)")
    #expect(session.status == 1 && session.output.isEmpty && session.error.contains("give a command"))
    let terminal = try server.there("lssystem | grep ^name", as: "olga", "-tt")
    #expect(terminal.status != 0 || terminal.error.contains("PTY allocation request failed"))

    let options = server.ssh(as: "olga").dropFirst("ssh ".count).prefix { $0 != "@" }.split(separator: " ").dropLast()
    let common = options.joined(separator: " ")
    for copy in [
      "scp -O \(common) array@\(server.address):/etc/passwd got",
      "scp \(common) array@\(server.address):/etc/passwd got",
      "scp -O \(common) known array@\(server.address):/tmp/put", "scp \(common) known array@\(server.address):/tmp/put",
      "echo 'get /etc/passwd got' | sftp \(common) -b - array@\(server.address)",
    ] {
      #expect(try server.sandbox.shell(copy).status != 0)
      #expect(!FileManager.default.fileExists(atPath: "\(server.sandbox.path)/got"))
      #expect(!FileManager.default.fileExists(atPath: "/tmp/put"))
    }
    // Forwarding: to the server itself, from it, through standard input, to an agent.
    for option in ["-W \(server.address):22", "-N -o ExitOnForwardFailure=yes -R 127.0.0.1:0:127.0.0.1:22"] {
      let forwarded = try server.sandbox.shell("timeout 20 \(server.ssh(as: "olga", option)) </dev/null")
      #expect(forwarded.status != 0 && forwarded.status != 124 && !forwarded.output.contains("SSH-2.0"))
    }
    let set = try server.there("echo $LC_SEEN $FOREIGN $HOME", as: "olga", "-o SendEnv='LC_SEEN FOREIGN'")
    #expect(set.output == "/nonexistent\n")
  }

  @Test func nobodyGetsOut() throws {
    // The test's own folder is out of reach for the account anyway; what everybody may read is not.
    #expect(try server.there("echo ESCAPED | cat", as: "olga").output == "ESCAPED\n")
    let aimed = EscapeAttempts.lines(aimingAt: "/AIMED").map {
      $0.replacing("/AIMED/secret", with: "/etc/passwd").replacing("/AIMED/escape", with: "/usr/bin/id").replacing(
        "/AIMED", with: "/tmp")
    }
    // One connection for all.
    let shared = "-n -o ControlMaster=auto -o ControlPersist=yes -o ControlPath=\(server.sandbox.path)/shared"
    defer { _ = try? server.sandbox.shell("\(server.ssh(as: "trainer", "\(shared) -O exit"))") }
    for line in aimed {
      let result = try server.there(line, as: "trainer", shared)
      for leaked in [result.output, result.error] {
        #expect(!leaked.contains("uid=") && !leaked.contains("root:x:"), "\(line)")
      }
    }
  }

  @Test func theSampleScriptRekeys() throws {
    let ssh = server.ssh(as: "olga")
    let settings = [
      "EXPECT_SYSTEM": "FS5200", "REKEY_SSH": ssh.replacing("'", with: ""), "REKEY_LIMIT": "20",
      "REKEY_WAIT": "\(server.ssh(as: "trainer").replacing("'", with: "")) chsim -advance 1h",
    ]
    let result = try server.sandbox.shell("'\(Repository.root)/examples/rekey-all.sh'", environment: settings)
    #expect(result.status == 0 && result.error.isEmpty)
    #expect(try server.there("lsencryption | grep _rekey", as: "nagios").output.contains("keyserver_rekey no\n"))
  }

  @Test func severalAtOnce() throws {
    let ssh = server.ssh(as: "nagios")
    let line = "for i in 1 2 3 4 5 6 7 8; do \(ssh) 'lskeyserver -nohdr | wc -l' & done; wait"
    #expect(try server.sandbox.shell(line).output == String(repeating: "3\n", count: 8))
  }
}
