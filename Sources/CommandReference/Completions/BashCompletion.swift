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
    let body =
      prefixed.isEmpty
      ? BashWords(OfferedCommand(spec), spec.name).body : BashPrefix(commands: prefixed.map(\.name)).body
    let lines =
      ShellText.heading(spec.name, "bash")
      + [
        "# Not every command needs every variable.", "# shellcheck disable=SC2034", "",
        "\(Self.function(spec.name))() {",
      ]
      + (Self.beginning + body + Self.end).map { $0.isEmpty ? "" : "  \($0)" }
      + ["}", "complete -F \(Self.function(spec.name)) \(spec.name)"]
    return lines.joined(separator: "\n") + "\n"
  }

  /// The name of a command's function.
  static func function(_ name: String) -> String { "_rekey_rehearsal_\(name)" }

  private static let beginning = [
    "local line=${COMP_LINE:0:COMP_POINT} word rest raw current breaks kept='' count",
    #"local token=$'^[ \t]*(([^ \t"\'\\\\]|\\\\.|"[^"]*"?|\'[^\']*\'?)+)'"#,
    "local -a words offered",
    "rest=$line words=() offered=()",
    "while [[ $rest =~ $token ]]; do",
    #"  words+=("${BASH_REMATCH[1]}")"#,
    #"  rest=${rest#"${BASH_REMATCH[0]}"}"#,
    "done",
    "[[ -n $rest ]] && words+=('')",
    "count=${#words[@]}",
    "raw=${words[count-1]}",
    #"current=${raw//[\"\'\\]/}"#,
  ]

  private static let end = [
    "# Bash keeps what stands before the last of these signs.",
    "breaks=${COMP_WORDBREAKS//[^=:]/}",
    #"[[ -n $breaks ]] && kept=${current%"${current##*["$breaks"]}"}"#,
    "COMPREPLY=()",
    #"for word in "${offered[@]}"; do"#,
    #"  [[ $word == "$current"* ]] || continue"#,
    #"  word=${word#"$kept"}"#,
    #"  [[ $word == *' '* && $raw != [\"\']* ]] && printf -v word %q "$word""#,
    #"  COMPREPLY+=("$word")"#,
    "done",
  ]
}
