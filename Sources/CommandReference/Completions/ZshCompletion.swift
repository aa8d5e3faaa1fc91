internal import CommandKit

/// The completion of a command in zsh, made for its completion system.
struct ZshCompletion {
  let spec: CommandSpec
  /// The commands that it runs, if it is a prefix.
  let prefixed: [CommandSpec]

  /// The whole file.
  var text: String {
    let lines = ["#compdef \(spec.name)"] + ShellText.heading(spec.name, "zsh") + [""]
    let body = prefixed.isEmpty ? ZshWords(OfferedCommand(spec)).body : prefixBody
    return (lines + body).joined(separator: "\n") + "\n"
  }

  private var prefixBody: [String] {
    let commands = prefixed.map { "  \(ShellText.quoted("\($0.name):\(ShellText.escapedForZsh($0.summary))"))" }
    return ["local -a commands", "commands=("] + commands + [
      ")", "if (( CURRENT == 2 )); then", "  commands+=('help:lists the commands, or shows the help of one')",
      "  _describe command commands", "elif [[ ${(Q)words[2]} == help ]]; then",
      "  (( CURRENT == 3 )) && _describe command commands", "elif (( ${commands[(I)${(Q)words[2]}:*]} )); then",
      "  shift words", "  words[1]=${(Q)words[1]}", "  (( CURRENT-- ))", "  _normal", "fi",
    ]
  }
}
