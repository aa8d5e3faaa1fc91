import TestSupport
import Testing

/// Completion as a person meets it: a shell on a terminal, the tabulator, and return.
@Suite(.enabled(if: Tool.isInstalled("script"), "script is not installed")) struct TypedCompletionTests {
  /// The beginning of a short title, which has a blank in it, quoted in every way.
  private static let beginnings = ["US", "\"US", "'US", "USFAU\\ 0", "\"USFAU 0", "'USFAU 0"]

  @Test(.enabled(if: Tool.isInstalled("bash"), "bash is not installed")) func inBash() throws {
    let sandbox = try Sandbox()
    try sandbox.write("rc", "PS1='READY> '\nsource '\(Repository.root)/completions/bash/lskpvector'\n")
    try Self.expectNames(by: "TERM=dumb bash --noprofile --rcfile ./rc -i", after: "READY> ", in: sandbox)
  }

  @Test(.enabled(if: Tool.isInstalled("zsh"), "zsh is not installed")) func inZsh() throws {
    let sandbox = try Sandbox()
    try sandbox.write(
      ".zshrc",
      """
      PROMPT='READY> '
      fpath=('\(Repository.root)/completions/zsh' $fpath)
      autoload -Uz compinit
      compinit -D -u

      """)
    // Behind the prompt zsh asks the terminal to mark what is pasted.
    try Self.expectNames(by: "TERM=dumb ZDOTDIR=. zsh -d -i", after: "READY> \u{1B}[?2004h", in: sandbox)
  }

  /// A name with a blank in it is one word when it has been completed: the command finds the object.
  private static func expectNames(by shell: String, after prompt: String, in sandbox: Sandbox) throws {
    let session = try TerminalSession(shell, in: sandbox)
    for beginning in beginnings { try session.type("lskpvector \(beginning)\t\n", after: prompt) }
    try session.type("exit\n", after: prompt)
    let shown = try session.end()
    #expect(shown.split(separator: "\r\nshort_title USFAU 0000000333\r\n").count == beginnings.count + 1, "\(shown)")
  }
}
