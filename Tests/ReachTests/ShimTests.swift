import Foundation
import TestSupport
import Testing

/// The stand-in for ssh.
@Suite struct ShimTests {
  let reached: Reached

  init() throws { reached = try Reached() }

  @Test(arguments: [
    "flash1 echo reached", "admin@flash1 echo reached", "flash1 'echo reached'", "-- flash1 echo reached",
    "flash1 -- echo reached", "-T flash1 echo reached", "-tt -x -4 flash1 echo reached", "-qn flash1 echo reached",
    "-o BatchMode=yes -oConnectTimeout=5 -o 'StrictHostKeyChecking no' flash1 echo reached",
    "-F /nonexistent -i /nonexistent -p 2222 -l bob -c aes -E /dev/null flash1 echo reached",
    "-Tnp22 -lbob flash1 echo reached",
    "flash1 -p 22 -n echo reached", "-l bob -i key -- flash1 echo reached", "ssh://bob@flash1:22 echo reached",
    "-o HostName=flash1 alias echo reached", "-o RemoteCommand='echo reached' flash1",
    "-J jump -b 10.0.0.1 flash1 echo reached",
    "-S none -M -o ControlPersist=yes flash1 echo reached", "-6AaCgKkvvvYyX flash1 echo reached",
    "-o User=bob flash1 echo reached",
    "-o ProxyCommand='touch proxied' flash1 echo reached", "-B lo -e none -I x -m x -P x flash1 echo reached",
  ]) func optionsAsOfSSH(_ words: String) throws {
    #expect(try reached.here("ssh \(words); ls proxied 2>/dev/null") == CommandResult(output: "reached\n", status: 2))
  }

  @Test(arguments: [
    "flash9 echo reached", "admin@flash9 echo reached", "10.1.2.3 echo reached",
    "-o HostName=flash9 flash1 echo reached",
    "ssh://flash9 echo reached", "-l monitor flash9 echo reached", "'flash*' echo reached", "FLASH1 echo reached",
    "'#' echo reached",
    "one echo reached", "-- -flash1 echo reached",
  ]) func aHostThatIsNotMappedDoesNotExist(_ words: String) throws {
    // What stands behind the stand-in on the PATH is never run.
    try reached.sandbox.write(
      "behind/ssh", "#!/bin/bash\necho REAL\ntouch '\(reached.sandbox.path)/real'\n", permissions: 0o755)
    let path = "\(Reached.shim):\(reached.sandbox.path)/behind:\(reached.sandbox.environment["PATH"] ?? "")"
    let result = try reached.here("ssh \(words)", ["PATH": path])
    #expect(result.status == 255 && result.output.isEmpty)
    #expect(result.error.hasPrefix("ssh: Could not resolve hostname "))
    #expect(!FileManager.default.fileExists(atPath: "\(reached.sandbox.path)/real"))
    #expect(try reached.here("ssh -q \(words)") == CommandResult(status: 255))
  }

  @Test func withoutAMapNothingIsReached() throws {
    for hosts in ["", "/nonexistent"] {
      let result = try reached.here("ssh flash1 echo reached", ["REHEARSAL_HOSTS": hosts])
      #expect(result.status == 255 && result.output.isEmpty)
    }
    #expect(try reached.here("unset REHEARSAL_HOSTS; ssh flash1 echo reached").status == 255)
  }

  @Test func aCopyWithoutItsShellTellsSo() throws {
    try reached.sandbox.write("copied/shim/ssh", try Repository.text("examples/shim/ssh"), permissions: 0o755)
    let result = try reached.here("copied/shim/ssh flash1 echo reached")
    #expect(result.status == 255 && result.output.isEmpty)
    #expect(
      result.error.hasPrefix("ssh: the rehearsal's stand-in needs ")
        && result.error.contains("copied/ssh/rehearsal-shell"))
  }

  @Test func usersAreMappedToRoles() throws {
    let prepare = "chencryption -keyserver newkey -key prepare"
    #expect(try reached.there(prepare, as: "monitor@flash1").error.hasPrefix("CMMVC7016E"))
    #expect(try reached.there("chsim -advance 1h", as: "monitor@flash1").status == 127)
    #expect(try reached.there("chsim -advance 1h", as: "trainer@flash1") == CommandResult())
    let denied = CommandResult(error: "eve@flash2: Permission denied (publickey).\r\n", status: 255)
    #expect(try reached.there("lssystem", as: "eve@flash2") == denied)
    #expect(try reached.there(prepare) == CommandResult())
    #expect(try reached.standing().contains("keyserver_rekey prepared"))
    #expect(try reached.standing(of: "two").contains("keyserver_rekey no"))
  }

  @Test(arguments: ["-L 1:h:2", "-R 1:h:2", "-D 1", "-W h:1", "-N", "-w 0", "-s", "-O check", "-G", "-Q cipher"])
  func whatIsNotOffered(_ option: String) throws {
    let result = try reached.here("ssh \(option) flash1 echo reached")
    #expect(result.status == 255 && result.output.isEmpty && result.error.contains("does not offer"))
  }

  @Test(arguments: ["", "-Z flash1", "-l", "flash1", "-n flash1", "-o '' flash1 echo", "'a b@flash1' echo"])
  func wrongUsage(_ words: String) throws {
    // With a terminal or nothing as standard input there is no session, and nothing to do.
    let result = try reached.here("ssh \(words)")
    #expect(result.output.isEmpty)
    #expect(words == "flash1" ? result == CommandResult() : result.status == 255)
  }

  @Test(arguments: [0, 1, 2, 7, 126, 127, 254, 255]) func theStatusIsHandedOn(_ status: Int) throws {
    #expect(try reached.there("exit \(status)").status == status)
  }

  @Test func aLostReplyIsADeadConnection() throws {
    #expect(try reached.there("chsim -fault reply-lost", as: "trainer@flash1").status == 0)
    let result = try reached.there("chencryption -keyserver newkey -key prepare")
    #expect(result.status == 255)
    #expect(try reached.standing().contains("keyserver_rekey prepared"))
  }

  @Test func standardInput() throws {
    #expect(try reached.here("echo typed | ssh flash1 cat").output == "typed\n")
    #expect(try reached.here("echo typed | ssh -n flash1 cat").output == "")
    #expect(try reached.here("echo typed | ssh -f flash1 cat; sleep 0; wait").output == "")
    // A loop that reads hosts: without -n the first ssh would take the rest.
    let loop = "printf 'flash1\\nflash1\\n' | while read -r host; do ssh %@ \"$host\" 'cat >&2; echo seen'; done"
    #expect(try reached.here(loop.replacing("%@", with: "-n")).output == "seen\nseen\n")
    #expect(try reached.here(loop.replacing("%@", with: "-T")).output == "seen\n")
    // No command: what is read is run.
    let session = "ssh -T flash1 <<'END'\nlssystem | grep ^name\nx=1\necho $((x + 1))\nexit 5\nEND"
    #expect(try reached.here(session) == CommandResult(output: "name FS5200\n2\n", status: 5))
  }

  @Test func theWordsAreALineForAShellThere() throws {
    #expect(try reached.here("ssh flash1 echo '$((1 + 1))' '|' tr 2 3").output == "3\n")
    #expect(try reached.here("ssh flash1 'echo a  b' c").output == "a b c\n")
    // Nothing of this side is seen there.
    let result = try reached.here("MINE=seen ssh flash1 'echo \"$MINE $PATH $REHEARSAL_HOSTS\"; id; ls'")
    #expect(result.output == " /nonexistent \n" && result.status == 127)
  }

  @Test func aStateThatIsMissingIsNoHealthySystem() throws {
    try reached.sandbox.write("hosts", "flash1 nowhere\n")
    let result = try reached.there("lssystem")
    #expect(result.status == 1 && result.error.hasPrefix("RHRSL01"))
    #expect(!FileManager.default.fileExists(atPath: "\(reached.sandbox.path)/nowhere"))
  }

  @Test func itWorksThroughALink() throws {
    let line = "mkdir bin; ln -s '\(Reached.shim)/ssh' bin/ssh; PATH=\"$PWD/bin:$PATH\" ssh flash1 echo reached"
    #expect(try reached.here(line).output == "reached\n")
  }
}
