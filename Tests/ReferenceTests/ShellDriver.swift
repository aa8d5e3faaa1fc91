import Foundation
import TestSupport

/// Asks a shell what it would offer.
enum ShellDriver: String, CaseIterable {
  case bash
  case zsh
  case fish

  /// What the shell offers for the last word of a line, sorted; of `attr=value:attr=` only the last part.
  func offers(for line: String) throws -> [String] {
    let sandbox = try Sandbox()
    let folder = "\(Repository.root)/completions/\(rawValue)"
    for (name, text) in scripts { try sandbox.write(name, text) }
    try sandbox.write("sample.pem", "")
    let result = "\(sandbox.path)/result"
    let command =
      switch self {
      case .bash: "bash --norc --noprofile drive.bash '\(folder)' '\(result)' '\(line)'"
      case .zsh: "zsh -f drive.zsh '\(folder)' '\(result)' '\(line)'"
      case .fish: "fish --no-config -c \"set -g fish_complete_path '\(folder)'; complete -C '\(line)' >'\(result)'\""
      }
    // A shell that waits for ever must not stop the tests.
    let limit = Tool.isInstalled("timeout") ? "timeout 60 " : ""
    let played = try sandbox.shell(limit + command, environment: ["TERM": "xterm"])
    guard played.status == 0, let text = try? String(contentsOfFile: result, encoding: .utf8) else {
      throw Failure(what: "\(rawValue): \(line): status \(played.status) \(played.error)")
    }
    return text.split(separator: "\n").map { last(of: $0.prefix { $0 != "\t" }) }.sorted()
  }

  struct Failure: Error {
    let what: String
  }

  private func last(of word: Substring) -> String {
    let word = word.hasSuffix("=") ? word.dropLast() : word
    return String(word.suffix(from: word.lastIndex { "=:".contains($0) }.map(word.index(after:)) ?? word.startIndex))
  }

  private var scripts: [String: String] {
    switch self {
    case .bash: ["drive.bash": Self.bashDriver]
    case .zsh: ["drive.zsh": Self.zshDriver, "inner.zsh": Self.zshInner]
    case .fish: [:]
    }
  }

  /// Bash's own variables, as it would set them.
  private static let bashDriver = #"""
    line=$3 name=${3%% *}
    source "$1/$name"
    COMP_WORDBREAKS=$' \t\n"\'><=;|&(:'
    COMP_LINE=$line COMP_POINT=${#line}
    read -ra COMP_WORDS <<<"$(sed 's/[=:]/ & /g' <<<"$line")"
    [[ $line == *[[:space:]=:] ]] && COMP_WORDS+=('')
    COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
    function=$(complete -p "$name" | sed 's/.*-F \([^ ]*\).*/\1/')
    "$function" "$name" "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
    printf '%s\n' "${COMPREPLY[@]}" >"$2"
    """#

  /// Completion needs a line editor, and that needs a terminal: an inner shell gets one.
  private static let zshDriver = #"""
    zmodload zsh/zpty
    zpty inner "zsh -f -i"
    zpty -w inner "fpath=(${(q)1} \$fpath) result=${(q)2}; source ./inner.zsh"
    zpty -r inner begun '*READY*'
    zpty -w -n inner "$3"$'\t'
    while zpty -r inner rest; do :; done 2>/dev/null
    [[ -e $2 ]]
    """#

  private static let zshInner = #"""
    autoload -Uz compinit
    compinit -D -u
    compadd() {
      local -a hits
      if [[ " ${@[1,(i)--]} " != *' -'[OAD]* ]]; then
        builtin compadd -O hits "$@"
        found+=($hits)
      fi
      builtin compadd "$@"
    }
    capture() {
      local -aU found
      _main_complete
      print -rl -- $found >$result
      exit
    }
    zle -C capture list-choices capture
    bindkey '^I' capture
    echo READY
    """#
}
