import Foundation
import TestSupport
import Testing

/// Nothing is run through a shell: the only programs that a command starts are the hooks, and those it starts itself.
@Suite(.enabled(if: SystemCall.canBeTraced, Comment(rawValue: SystemCall.untraceable)))
struct ShellTests {
  @Test func hooksAreStartedDirectly() throws {
    let sandbox = try Sandbox()
    let program = try #require(Tool.path("true"))
    // Names with which a shell would do something else.
    let names = ["10-$(touch fooled)", "20 two words", "30;touch fooled"]
    let phases = ["pre-commit.d", "post-rekey.d"]
    for phase in phases {
      let folder = "\(sandbox.state)/hooks/\(phase)"
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      for name in names { try FileManager.default.copyItem(atPath: program, toPath: "\(folder)/\(name)") }
    }
    chmod(sandbox.state, 0o700)
    let prepare = "chsim -scenario both -scale 0; chencryption -keyserver newkey -key prepare"
    #expect(try sandbox.shell(prepare) == CommandResult())
    let (result, calls) = try SystemCall.trace(
      ["chencryption", "-keyserver", "newkey", "-key", "commit"], in: sandbox, ["-f", "-e", "trace=/exec", "-s", "500"])
    #expect(result == CommandResult())
    let lines = try sandbox.shell("lssim | grep hooks").output
    #expect(names.allSatisfy { lines.contains($0) })
    #expect(!FileManager.default.fileExists(atPath: "\(sandbox.path)/fooled"))
    let started = calls.compactMap { call in call.line.firstMatch(of: #/exec[a-z]*\("([^"]*)"/#).map { String($0.1) } }
    let hooks = phases.flatMap { phase in names.map { "\(sandbox.state)/hooks/\(phase)/\($0)" } }
    #expect(started.dropFirst() == hooks[...])
    #expect(started.first == "\(Repository.executables)/chencryption")
  }
}
