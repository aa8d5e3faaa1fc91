import TestSupport
import Testing

/// Completion as a person meets it: a shell on a terminal, and the tabulator.
@Suite(.enabled(if: Tool.isInstalled("script"), "script is not installed")) struct TypedCompletionTests {
  @Test(.enabled(if: Tool.isInstalled("bash"), "bash is not installed")) func inBash() throws {
    try Self.expect(TypedShell(shell: .bash, source: .committed))
  }

  @Test(.enabled(if: Tool.isInstalled("zsh"), "zsh is not installed")) func inZsh() throws {
    try Self.expect(TypedShell(shell: .zsh, source: .committed))
  }

  @Test(.enabled(if: Tool.isInstalled("fish"), "fish is not installed")) func inFish() throws {
    try Self.expect(TypedShell(shell: .fish, source: .committed))
  }

  @Test(.enabled(if: BashCompletionPackage.isInstalled, "bash-completion is not installed")) func installedInBash()
    throws
  {
    try Self.expectInstalled(in: .bash)
  }

  @Test(.enabled(if: Tool.isInstalled("zsh"), "zsh is not installed")) func installedInZsh() throws {
    try Self.expectInstalled(in: .zsh)
  }

  @Test(.enabled(if: Tool.isInstalled("fish"), "fish is not installed")) func installedInFish() throws {
    try Self.expectInstalled(in: .fish)
  }

  /// In a prefix with nothing but the completions, where the packaging puts them, the shell finds them by itself.
  private static func expectInstalled(in shell: ShellDriver) throws {
    let prefix = try Sandbox()
    let layout = try Repository.text("packaging/lay-out.sh").split(separator: "\n").map { $0.split(separator: " ") }
    let folders = layout.filter { $0.count == 4 && $0[0] == "put" && $0[3] == "completions/\(shell.rawValue)/*" }
    let folder = try #require(folders.first?[2])
    for name in Repository.names(in: "completions/\(shell.rawValue)") {
      try prefix.write("\(folder)/\(name)", try Repository.text("completions/\(shell.rawValue)/\(name)"))
    }
    try expect(TypedShell(shell: shell, source: .installed(prefix: prefix.path)))
  }

  private static func expect(_ shell: TypedShell) throws {
    let lines = TypedLine.all
    let sandbox = try Sandbox()
    for name in ["sample.pem", "my cert.pem", "a@b.pem"] { try sandbox.write(name, "") }
    let left = try shell.left(after: lines.map(\.typed), in: sandbox)
    #expect(left.count == lines.count)
    for (line, left) in zip(lines, left) { #expect(left == line.left[shell.shell], "\(line.typed)") }
  }
}
