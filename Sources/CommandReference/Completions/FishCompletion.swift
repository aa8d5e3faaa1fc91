internal import CommandKit

/// The completion of a command in fish.
struct FishCompletion {
  let spec: CommandSpec
  /// The commands that it runs, if it is a prefix.
  let prefixed: [CommandSpec]

  /// The whole file.
  var text: String {
    let function = "__rekey_rehearsal_\(spec.name)"
    let body = prefixed.isEmpty ? ownBody : prefixBody
    let lines =
      ShellText.heading(spec.name, "fish") + ["", "function \(function)"]
      + (["set -l words (commandline -opc)", "set -l current (commandline -ct)"] + body).map { "    " + $0 }
      + ["end", "complete -c \(spec.name) -f -a '(\(function))'"]
    return lines.joined(separator: "\n") + "\n"
  }

  private var ownBody: [String] {
    let values = spec.allOptions.filter(\.needsValue).flatMap { option in
      ["    case \(ShellText.quotedForFish("-\(option.name)"))"]
        + (offering(option.completion) + ["return"]).map { "        " + $0 }
    }
    let options = OfferedOption.all(of: spec).map { offered in
      let words = ["-\(offered.option.name)", offered.option.help].map(ShellText.wordForFish).joined(separator: " ")
      return "\(condition(offered)); and printf '%s\\t%s\\n' \(words)"
    }
    let operand = spec.operand.map { offering($0.completion) } ?? []
    return [#"set -l given " $words ""#] + (values.isEmpty ? [] : ["switch $words[-1]"] + values + ["end"]) + options
      + operand
  }

  private func condition(_ offered: OfferedOption) -> String {
    let tests = ["not \(test(offered.excludedBy))"] + offered.needs.map(test)
    return tests.joined(separator: "; and ")
  }

  private func test(_ alternatives: [String]) -> String {
    let pattern = alternatives.map { $0.map { "?.*+".contains($0) ? "\\\($0)" : String($0) }.joined() }
    return "string match -qr -- \(quoted(pattern: " (\(pattern.joined(separator: "|"))) ")) $given"
  }

  /// Between single quotes fish leaves a backslash alone that stands before neither a quote nor a backslash.
  private func quoted(pattern: String) -> String { "'\(pattern)'" }

  private func offering(_ completion: Completion) -> [String] {
    switch completion {
    case .none: []
    case .words(let words): ["printf '%s\\n' \(words.map(ShellText.wordForFish).joined(separator: " "))"]
    case .names(let lister): ["\(lister) -nohdr -delim : 2>/dev/null | string split -f 2 :"]
    case .ids(let lister): ["\(lister) -nohdr -delim : 2>/dev/null | string split -f 1 :"]
    case .files: ["__fish_complete_path $current"]
    case .filters:
      [
        "set -l begun (string match -r -- '.*:' $current)",
        "for attribute in (\(spec.name) '-filtervalue?' 2>/dev/null)", "    echo \"$begun$attribute=\"", "end",
      ]
    }
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
      #"            complete -C (string join -- ' ' (string escape -- $words[2..]) $current)"#,
      "        end",
      "end",
    ]
  }
}
