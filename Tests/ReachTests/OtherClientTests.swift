import Foundation
import TestSupport
import Testing

/// What OpenSSH's client has beside ssh: it reaches no array either.
@Suite struct OtherClientTests {
  let reached: Reached

  init() throws { reached = try Reached() }

  @Test(arguments: ["scp", "sftp", "rcp"]) func filesAreNotCopied(_ name: String) throws {
    let result = try reached.here("\(name) hosts flash1:/tmp/x; ")
    #expect(result == CommandResult(error: "\(name): the rehearsal copies no files\r\n", status: 255))
  }

  @Test(arguments: ["ssh-copy-id", "ssh-keyscan"]) func noHostIsAsked(_ name: String) throws {
    let result = try reached.here("\(name) flash1")
    #expect(result == CommandResult(error: "\(name): the rehearsal has no keys of hosts or users\r\n", status: 255))
  }

  @Test(arguments: ["slogin", "rsh", "rlogin"]) func otherNamesOfSSH(_ name: String) throws {
    #expect(
      try reached.here("\(name) -T admin@flash1 'echo reached; exit 3'")
        == CommandResult(output: "reached\n", status: 3))
  }

  /// What OpenSSH's client has that reaches no host, or reaches one by the ssh on the PATH.
  private static let harmless: Set = ["ssh-add", "ssh-agent", "ssh-keygen", "ssh-argv0"]

  @Test func nothingOfOpenSSHStandsBesideTheStandIns() throws {
    let listed = try reached.here("dpkg -L openssh-client 2>/dev/null | sed -n 's#^/usr/bin/##p'").output
    let names = Set(Repository.names(in: "examples/shim"))
    #expect(Set(listed.split(separator: "\n").map(String.init)).subtracting(Self.harmless).isSubset(of: names))
    for name in names {
      try reached.sandbox.write(
        "behind/\(name)", "#!/bin/bash\ntouch '\(reached.sandbox.path)/real'\n", permissions: 0o755)
    }
    let path = "\(Reached.shim):\(reached.sandbox.path)/behind:\(reached.sandbox.environment["PATH"] ?? "")"
    for name in names.union(["ssh-argv0"]) {
      // ssh-argv0 is called by the name of a host.
      let call =
        name == "ssh-argv0" ? "ln -s \"$(command -v ssh-argv0 || echo /bin/false)\" flash9; ./flash9" : "\(name) flash9"
      let result = try reached.here("\(call) echo reached", ["PATH": path])
      #expect(result.status != 0 && result.output.isEmpty, "\(name)")
      if name != "ssh-argv0" { #expect(result.status == 255, "\(name)") }
    }
    #expect(!FileManager.default.fileExists(atPath: "\(reached.sandbox.path)/real"))
  }
}
