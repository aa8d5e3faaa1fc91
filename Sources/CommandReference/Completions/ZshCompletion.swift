internal import CommandKit

/// The completion of a command in zsh, made for its completion system.
struct ZshCompletion {
  let spec: CommandSpec
  /// The commands that it runs, if it is a prefix.
  let prefixed: [CommandSpec]

  /// The whole file.
  var text: String {
    let lines = ["#compdef \(spec.name)"] + ShellText.heading(spec.name, "zsh") + [""]
    return (lines + (prefixed.isEmpty ? ownBody : prefixBody)).joined(separator: "\n") + "\n"
  }

  private var ownBody: [String] {
    let offered = OfferedOption.all(of: spec)
    let free = offered.filter(\.needs.isEmpty).map { "  \(argument($0))" }
    let operand = spec.operand.map { ["  \(argument($0))"] } ?? []
    let dependent = offered.filter { !$0.needs.isEmpty }.map { "\(condition($0)) && arguments+=(\(argument($0)))" }
    return [
      #"local given=" ${(j: :)words[2,CURRENT-1]} " context state state_descr"#, "local -a arguments line lines",
      "local -A opt_args", "arguments=(",
    ] + free + operand + [")"] + dependent + ["_arguments -S : $arguments && return 0"] + states
  }

  private func argument(_ offered: OfferedOption) -> String {
    let option = offered.option
    let excluded = offered.excludedBy.joined(separator: " ")
    let colon = option.isValueOptional ? "::" : ":"
    let value = option.placeholder.map { "\(colon)\(escaped($0)):\(action(option.completion))" } ?? ""
    return ShellText.quoted("(\(excluded))-\(option.name)[\(escaped(option.help))]\(value)")
  }

  private func argument(_ operand: OperandSpec) -> String {
    ShellText.quoted("1:\(escaped(operand.placeholder)):\(action(operand.completion))")
  }

  private func escaped(_ text: String) -> String {
    text.map { "\\[]:".contains($0) ? "\\\($0)" : String($0) }.joined()
  }

  private func action(_ completion: Completion) -> String {
    switch completion {
    case .none: " "
    case .words(let words): "(\(words.joined(separator: " ")))"
    case .names(let lister): "->names-of-\(lister)"
    case .ids(let lister): "->ids-of-\(lister)"
    case .files: "_files"
    case .filters: "->filters"
    }
  }

  private func condition(_ offered: OfferedOption) -> String {
    offered.needs.map { need in
      let alternatives = (need + ["-\(offered.option.name)"]).map { ShellText.quoted(" \($0) ") }
      return "[[ $given == *(\(alternatives.joined(separator: "|")))* ]]"
    }
    .joined(separator: " && ")
  }

  /// What is offered where a command has to be asked.
  private var states: [String] {
    var known: [String] = []
    var cases: [String] = []
    for completion in spec.allOptions.map(\.completion) + (spec.operand.map { [$0.completion] } ?? []) {
      let state = action(completion)
      guard state.hasPrefix("->"), !known.contains(state) else { continue }
      known.append(state)
      cases += ["  (\(state.dropFirst(2)))"] + offering(completion).map { "    \($0)" } + ["    ;;"]
    }
    return cases.isEmpty ? [] : ["case $state in"] + cases + ["esac"]
  }

  private func offering(_ completion: Completion) -> [String] {
    switch completion {
    case .names(let lister): listing("\(lister) -nohdr -delim :") + ["compadd -- ${${lines#*:}%%:*}"]
    case .ids(let lister): listing("\(lister) -nohdr -delim :") + ["compadd -- ${lines%%:*}"]
    case .filters: listing("\(spec.name) '-filtervalue?'") + ["compset -P '*:'", "compadd -S '=' -- $lines"]
    case .none, .words, .files: []
    }
  }

  private func listing(_ command: String) -> [String] { [#"lines=(${(f)"$(\#(command) 2>/dev/null)"})"#] }

  private var prefixBody: [String] {
    let commands = prefixed.map { "  \(ShellText.quoted("\($0.name):\(escaped($0.summary))"))" }
    return ["local -a commands", "commands=("] + commands + [
      ")", "if (( CURRENT == 2 )); then", "  commands+=('help:lists the commands, or shows the help of one')",
      "  _describe command commands", "elif [[ $words[2] == help ]]; then",
      "  (( CURRENT == 3 )) && _describe command commands", "elif (( ${commands[(I)$words[2]:*]} )); then",
      "  shift words", "  (( CURRENT-- ))", "  _normal", "fi",
    ]
  }
}
