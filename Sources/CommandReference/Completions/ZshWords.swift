/// What finds the words that zsh offers for a command that is no prefix.
struct ZshWords {
  private let command: OfferedCommand
  private let name: String

  init(_ command: OfferedCommand, _ name: String) {
    self.command = command
    self.name = name
  }

  private static let tests = ShellTests(
    given: { "$given == *(\($0.map { ShellText.quoted(" \($0) ") }.joined(separator: "|")))*" }, not: { "! ( \($0) )" },
    and: " && ", or: { "( \($0) || \($1) )" })

  /// The lines behind the heading.
  var body: [String] {
    guard !command.isEmpty else { return [] }
    return ["local given=' ' pending='' word place group", "local -a options offered lines needed"] + reading + debts
      + attaching + cases + ["(( $#offered )) && compadd -- ${(u)offered}"]
  }

  /// Reads what was given; nothing follows an object.
  private var reading: [String] {
    let withValue = (command.withValue + command.withOptionalValue).joined(separator: " ")
    return [
      "for (( place = 2; place < CURRENT; place++ )); do", "  word=${(Q)words[place]}",
      "  if [[ $word == -- ]]; then", "    needed+=(' -- ')", "  elif [[ $word == -[^0-9]* ]]; then", "    pending=''",
      #"    given+="${word%%=*} ""#, "    if [[ $word == *=* ]]; then", #"      given+="$word ""#,
      #"    elif [[ ' \#(withValue) ' == *" $word "* ]]; then"#, "      pending=$word", "    fi",
      "  elif [[ -n $pending ]]; then", #"    given+="$pending=$word ""#, "    pending=''", "  else", "    return 1",
      "  fi", "done",
    ]
  }

  private var debts: [String] {
    command.debts.map { debt in
      "[[ \(Self.tests.presence(of: debt.clash)) ]] && needed+=(' \(debt.options.joined(separator: " ")) ')"
    }
  }

  /// A value may follow its option and an equals sign.
  private var attaching: [String] {
    let optional = command.withOptionalValue.joined(separator: " ")
    return (optional.isEmpty ? [] : [#"[[ ' \#(optional) ' == *" $pending "* ]] && pending=''"#]) + [
      "if [[ $PREFIX == -*=* ]]; then", "  pending=${PREFIX%%=*}", "  compset -P 1 '*='", "fi",
    ]
  }

  private var cases: [String] {
    let values = command.options.filter { $0.takesValue }.flatMap { option in
      ["  (\(ShellText.word(option.word)))"] + (option.values.flatMap(offering) + [";;"]).map { "    \($0)" }
    }
    let options = command.options.map { option in
      let text = ShellText.quoted("\(option.word):\(ShellText.escapedForZsh(option.help))")
      return "\(condition(option.clashes))options+=(\(text))"
    }
    let choice = [
      "for group in $needed; do", #"  options=(${(M)options:#(${~${(j:|:)${(@b)${=group}}}}):*})"#, "done",
      "(( $#options )) && _describe option options",
    ]
    return ["case $pending in"] + values + ["  ('')"]
      + ((options.isEmpty ? [] : options + choice) + operand + [";;"]).map { "    \($0)" } + ["esac"]
  }

  private var operand: [String] {
    let lines = command.operand.flatMap(offering)
    guard !lines.isEmpty else { return [] }
    return ["if [[ $PREFIX != -* && -z ${${(j::)needed}// -- /} ]]; then"] + lines.map { "  \($0)" } + ["fi"]
  }

  private func condition(_ clashes: [Clash]) -> String {
    Self.tests.absence(of: clashes).map { "[[ \($0) ]] && " } ?? ""
  }

  private func offering(_ offer: Offer) -> [String] {
    let lines = offering(offer.source)
    guard let test = Self.tests.absence(of: offer.clashes) else { return lines }
    if lines.count == 1, let line = lines.first { return ["[[ \(test) ]] && \(line)"] }
    return ["if [[ \(test) ]]; then"] + lines.map { "  \($0)" } + ["fi"]
  }

  private func offering(_ source: Offer.Source) -> [String] {
    switch source {
    case .words(let words): ["offered+=(\(words.map(ShellText.word).joined(separator: " ")))"]
    case .names(let lister): listing("\(lister) -nohdr -delim :") + ["offered+=(${${lines#*:}%%:*})"]
    case .ids(let lister): listing("\(lister) -nohdr -delim :") + ["offered+=(${lines%%:*})"]
    case .report(let attribute):
      listing("lssim -delim :") + [
        "lines=(${(s:, :)${(M)lines:#\(attribute):*}#\(attribute):})", "offered+=(${lines%% *})",
      ]
    case .files: ["_files"]
    case .filters: listing("\(name) '-filtervalue?'") + ["compset -P '*:'", "compadd -S '=' -- $lines"]
    }
  }

  private func listing(_ command: String) -> [String] {
    [#"lines=(${(f)"$(\#(command) </dev/null 2>/dev/null)"})"#]
  }
}
