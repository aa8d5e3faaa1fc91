internal import CommandKit

/// The completion of a command in bash. It needs nothing but bash 3.2 or later.
///
/// The words are read from the line itself, because bash has cut them at `=` and `:`.
struct BashCompletion {
  let spec: CommandSpec
  /// The commands that it runs, if it is a prefix.
  let prefixed: [CommandSpec]

  /// The whole file.
  var text: String {
    let body = prefixed.isEmpty ? ownBody : BashPrefix(commands: prefixed.map(\.name)).body
    let lines =
      ShellText.heading(spec.name, "bash") + ["", "\(Self.function(spec.name))() {"]
      + (Self.beginning + body + Self.end).map(indented)
      + ["}", "complete -F \(Self.function(spec.name)) \(spec.name)"]
    return lines.joined(separator: "\n") + "\n"
  }

  /// The name of a command's function.
  static func function(_ name: String) -> String { "_rekey_rehearsal_\(name)" }

  private func indented(_ line: String) -> String { line.isEmpty ? "" : "  " + line }

  private static let beginning = [
    #"local line=${COMP_LINE:0:COMP_POINT} current word breaks kept='' count"#,
    "local -a words offered",
    #"read -ra words <<<"$line""#,
    "[[ $line == *[[:space:]] ]] && words+=('')",
    "count=${#words[@]}",
    "current=${words[count-1]}",
    "offered=()",
  ]

  private static let end = [
    "# Bash keeps what stands before the last of these signs.",
    "breaks=${COMP_WORDBREAKS//[^=:]/}",
    #"[[ -n $breaks ]] && kept=${current%"${current##*["$breaks"]}"}"#,
    "COMPREPLY=()",
    #"for word in "${offered[@]}"; do"#,
    #"  [[ $word == "$current"* ]] && COMPREPLY+=("${word#"$kept"}")"#,
    "done",
  ]

  private var ownBody: [String] {
    let values = spec.allOptions.filter(\.needsValue).flatMap { option in
      ["  \(ShellText.word("-\(option.name)")))"] + (offering(option.completion) + [";;"]).map { "    \($0)" }
    }
    let options = OfferedOption.all(of: spec).map { offered in
      "\(condition(offered)) && offered+=(\(ShellText.word("-\(offered.option.name)")))"
    }
    let other = (options + operand + [";;"]).map { "    \($0)" }
    let given = options.isEmpty ? [] : [#"local given=" ${words[*]:0:count-1} ""#]
    return given + ["case ${words[count-2]} in"] + values + ["  *)"] + other + ["esac"]
  }

  private var operand: [String] {
    let lines = spec.operand.map { offering($0.completion) } ?? []
    return lines.isEmpty ? [] : ["if [[ $current != -* ]]; then"] + lines.map { "  \($0)" } + ["fi"]
  }

  private func offering(_ completion: Completion) -> [String] {
    switch completion {
    case .none: []
    case .words(let words): ["offered=(\(words.map(ShellText.word).joined(separator: " ")))"]
    case .names(let lister): reading("_ word _", from: "\(lister) -nohdr -delim :", as: "$word")
    case .ids(let lister): reading("word _", from: "\(lister) -nohdr -delim :", as: "$word")
    case .files:
      ["compopt -o filenames 2>/dev/null"] + reading("word", from: #"compgen -f -- "$current""#, as: "$word")
    case .filters:
      ["compopt -o nospace 2>/dev/null"]
        + reading("word", from: "\(spec.name) '-filtervalue?'", as: #"${current%"${current##*:}"}$word="#)
    }
  }

  private func reading(_ fields: String, from command: String, as word: String) -> [String] {
    [
      "while IFS=: read -r \(fields); do", "  offered+=(\"\(word)\")", "done < <(\(command) 2>/dev/null)",
    ]
  }

  private func condition(_ offered: OfferedOption) -> String {
    let tests = ["! $given =~ \(pattern(offered.excludedBy))"] + offered.needs.map { "$given =~ \(pattern($0))" }
    return "[[ \(tests.joined(separator: " && ")) ]]"
  }

  private func pattern(_ alternatives: [String]) -> String {
    "' '(\(alternatives.map(ShellText.quoted).joined(separator: "|")))' '"
  }
}
