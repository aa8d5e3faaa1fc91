import Foundation
import TestSupport

/// A shell on a terminal: lines are typed into it, each with the tabulator behind it, and what then stands there is read.
struct TypedShell {
  /// Where it has the completions from.
  enum Source {
    /// Those in the repository, as somebody has them who copies them by hand.
    case committed
    /// Those below a prefix, which the shell finds by itself: bash by bash-completion, zsh by `fpath`.
    case installed(prefix: String)
  }

  let shell: ShellDriver
  let source: Source

  /// Control and G; the shell then shows its line between these marks and empties it.
  private static let key = "\u{07}"
  private static let marks = ("<<", ">>")

  /// What stands on each line after the tabulator.
  func left(after typed: [String], in sandbox: Sandbox) throws -> [String] {
    try sandbox.write("rc", settings)
    try sandbox.write(".zshrc", settings)
    let session = try TerminalSession("TERM=xterm \(start)", in: sandbox)
    for (place, line) in typed.enumerated() {
      try session.type(line + "\t" + Self.key) { shown in
        place == 0 ? shown.contains("READY> ") : Self.lines(in: shown).count == place
      }
    }
    try session.type("exit\n") { Self.lines(in: $0).count == typed.count }
    return Self.lines(in: try session.end())
  }

  private static func lines(in shown: String) -> [String] {
    shown.components(separatedBy: marks.0).dropFirst().compactMap { part in
      part.range(of: marks.1).map { String(part[..<$0.lowerBound]) }
    }
  }

  private var start: String {
    switch shell {
    case .bash: "bash --noprofile --rcfile ./rc -i"
    case .zsh: "ZDOTDIR=. zsh -d -i"
    case .fish:
      if case .committed = source { "fish --no-config -C 'source rc' -i" } else { "\(share)fish -C 'source rc' -i" }
    }
  }

  private var share: String {
    if case .installed(let prefix) = source { "XDG_DATA_DIRS='\(prefix)/share' " } else { "" }
  }

  private var settings: String {
    switch (shell, source) {
    case (.bash, .committed):
      "for file in '\(folder)'/*; do source \"$file\"; done\n" + Self.bashSettings
    case (.bash, .installed(let prefix)):
      "export XDG_DATA_DIRS='\(prefix)/share'\nsource '\(BashCompletionPackage.file)'\n" + Self.bashSettings
    case (.zsh, .committed): "fpath=('\(folder)' $fpath)\n" + Self.zshSettings
    case (.zsh, .installed(let prefix)): "fpath=('\(prefix)/share/zsh/site-functions' $fpath)\n" + Self.zshSettings
    case (.fish, .committed): "set -g fish_complete_path '\(folder)'\n" + Self.fishSettings
    case (.fish, .installed): Self.fishSettings
    }
  }

  private var folder: String { "\(Repository.root)/completions/\(shell.rawValue)" }

  /// Only with the completion of host names, which bash-completion turns off, does bash part words at `@`.
  private static let bashSettings = #"""
    PS1='READY> '
    shopt -s hostcomplete
    show() { printf '<<%s>>\n' "$READLINE_LINE"; READLINE_LINE='' READLINE_POINT=0; }
    bind -x '"\C-g": show'

    """#

  private static let zshSettings = #"""
    PROMPT='READY> '
    autoload -Uz compinit
    compinit -D -u
    show() { print -r -- "<<$BUFFER>>"; BUFFER=''; zle reset-prompt }
    zle -N show
    bindkey '^G' show

    """#

  private static let fishSettings = #"""
    function fish_prompt; echo -n 'READY> '; end
    set -g fish_greeting
    set -g fish_autosuggestion_enabled 0
    bind \cg 'echo "<<"(commandline)">>"; commandline ""; commandline -f repaint'

    """#
}
