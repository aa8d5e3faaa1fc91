internal import CommandKit

/// The completion of a command in fish.
struct FishCompletion {
  let spec: CommandSpec
  /// The commands that it runs, if it is a prefix.
  let prefixed: [CommandSpec]

  /// The whole file.
  var text: String {
    let function = "__rekey_rehearsal_\(spec.name)"
    let body = prefixed.isEmpty ? FishWords(OfferedCommand(spec)).body : prefixBody
    let lines =
      ShellText.heading(spec.name, "fish") + ["", "function \(function)"]
      + (["set -l words (commandline -opc)", "set -l typed (commandline -ct)"] + body).map { "    " + $0 }
      + ["end", "complete -c \(spec.name) -f -a '(\(function))'"]
    return lines.joined(separator: "\n") + "\n"
  }

  private var prefixBody: [String] {
    let list = prefixed.map { "        printf '%s\\t%s\\n' \($0.name) \(ShellText.quotedForFish($0.summary))" }
    let names = prefixed.map(\.name).joined(separator: " ")
    return ["switch (count $words)", "    case 1"] + list + [
      "        printf '%s\\t%s\\n' help 'lists the commands, or shows the help of one'",
      "    case '*'",
      "        if test $words[2] = help",
      "            test (count $words) -eq 2; and printf '%s\\n' \(names)",
      "        else if contains -- $words[2] \(names)",
      #"            complete -C (string join -- ' ' (string escape -- $words[2..]) $typed)"#,
      "        end",
      "end",
    ]
  }
}
