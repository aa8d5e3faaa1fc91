import TestSupport
import Testing

/// The file that tells the stand-in for ssh which hosts there are.
@Suite struct HostsFileTests {
  let reached: Reached

  init() throws { reached = try Reached() }

  @Test func theLinesOfTheREADMEWorkWhereThePathHasABlank() throws {
    let lines = try Repository.text("README.md").split(separator: "\n").filter {
      $0.hasPrefix("    ") && ($0.contains("$PWD/array1") || $0.contains(">hosts") || $0.contains("REHEARSAL_HOSTS"))
    }
    #expect(lines.count == 3)
    let script = lines.joined(separator: "\n").replacing("examples/shim", with: "'\(Reached.shim)'")
    let result = try reached.sandbox.shell("mkdir 's p'; cd 's p'\n\(script)")
    #expect(result.status == 0 && result.error.isEmpty && result.output.contains(":online:"))
  }

  @Test(arguments: [
    (#"flash1 s\ p"#, ""), (#"flash1 "$PWD"/s\ p"#, ""), ("flash1 s\\ p\r", ""), ("flash1 one\r\n\r", ""),
    (#"flash1 q\'t\\s"#, ""), ("  flash1\tone SecurityAdmin  ", ""), ("flash1 one 3SiteAdmin trainer", ""),
    ("flash1 s p", "line 1 of hosts: [p] is not a role; "),
    ("\n#\\\nflash1 one SuperAdmin", "line 3 of hosts: [SuperAdmin] is"),
    ("flash1", "a folder is missing"), ("flash1 one Monitor trainee", "[trainee] stands where only trainer may"),
    ("flash1 one Monitor trainer x y", "[x y] is too much"),
  ]) func theFormOfALine(_ lines: String, _ told: String) throws {
    let folders = #"cp -R one 's p'; cp -R one "q't\s"; "#
    try reached.sandbox.write("template", lines)
    let filled = folders + #"hosts=$(<template); printf %s "${hosts//'"$PWD"'/$PWD}" >hosts; "#
    let result = try reached.here(filled + "ssh flash1 'lssystem | grep ^name'", ["REHEARSAL_HOSTS": "hosts"])
    if told.isEmpty {
      #expect(result == CommandResult(output: "name FS5200\n"))
    } else {
      #expect(result.status == 255 && result.output.isEmpty && result.error.contains(told), "\(result.error)")
    }
  }

  @Test func theRolesAreThoseOfTheProduct() throws {
    let told = try reached.sandbox.run("lssystem", environment: ["REHEARSAL_ROLE": "none"]).error
    let roles = told.matches(of: #/[0-9A-Z][A-Za-z]+(?=[,.])/#).map { String($0.0) }
    #expect(told.hasPrefix("CMMVC0008E ") && roles.count > 5)
    for role in roles {
      try reached.sandbox.write("hosts", "flash1 one \(role)\n")
      #expect(try reached.there("lssystem | grep ^name").output == "name FS5200\n", "\(role)")
    }
  }

  @Test func aFolderIsNoMapOfHosts() throws {
    let result = try reached.here("ssh flash1 echo reached", ["REHEARSAL_HOSTS": reached.sandbox.path])
    #expect(result.status == 255 && result.error.contains(" is a folder, and not a file with hosts"))
  }
}
