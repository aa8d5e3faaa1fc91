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
      ? BashWords(OfferedCommand(spec)).body : BashPrefix(commands: prefixed.map(\.name)).body
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

  /// Reads the words as bash would, and `kept`: what readline leaves of the last one, because it replaces only what stands behind
  /// an open quote or, where none is open, behind one of the signs that part words for it.
  private static let beginning = [
    "local line=${COMP_LINE:0:COMP_POINT} place sign rest count current",
    "local word='' begun='' quote='' opened='' kept='' isPath=''",
    "local -a words begins offered",
    "words=() begins=() offered=()",
    "for ((place = 0; place < ${#line}; place++)); do",
    "  sign=${line:place:1}",
    "  if [[ -z $quote && $sign == [[:space:]] ]]; then",
    #"    [[ -n $begun ]] && words+=("$word")"#,
    "    word='' begun='' kept=''",
    "    continue",
    "  fi",
    #"  [[ -n $begun ]] || begins+=("$place")"#,
    "  begun=yes",
    #"  if [[ $sign == "$quote" ]]; then"#,
    "    quote=''",
    #"  elif [[ -z $quote && $sign == [\"\'] ]]; then"#,
    "    quote=$sign opened=$word",
    #"  elif [[ $sign == \\ && $quote != \' ]]; then"#,
    "    place=$((place + 1))",
    "    sign=${line:place:1}",
    #"    [[ $quote == \" && $sign != [\"\\\$\`] ]] && word+=\\"#,
    "    word+=$sign",
    "  else",
    "    word+=$sign",
    "    # Bash keeps the last of its signs and what stands before it; of an at sign only what stands before it.",
    #"    [[ -z $quote && $COMP_WORDBREAKS == *"$sign"* ]] && kept=${word%@}"#,
    "  fi",
    "done",
    #"words+=("$word")"#,
    "current=$word",
    "[[ -n $quote ]] && kept=$opened",
    "count=${#words[@]}",
  ]

  private static let end = [
    "COMPREPLY=()",
    #"for word in "${offered[@]}"; do"#,
    #"  [[ $word == "$current"* ]] || continue"#,
    #"  word=${word#"$kept"}"#,
    "  # Within quotes nothing needs another one, and paths are quoted by readline.",
    #"  [[ -z $quote$isPath && $word == *[[:space:]\"\'\\\$\`\&\;\|\<\>\(\)]* ]] && printf -v word %q "$word""#,
    #"  COMPREPLY+=("$word")"#,
    "done",
  ]
}
