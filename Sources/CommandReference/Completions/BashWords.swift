/// What finds the words that bash offers for a command that is no prefix.
struct BashWords {
  private let command: OfferedCommand
  private let name: String

  init(_ command: OfferedCommand, _ name: String) {
    self.command = command
    self.name = name
  }

  private static let tests = ShellTests(
    given: { "$given =~ ' '(\($0.map(ShellText.quoted).joined(separator: "|")))' '" }, not: { "! \($0)" }, and: " && ",
    or: { "( \($0) || \($1) )" })

  /// The lines between the beginning and the end that every file has.
  var body: [String] {
    guard !command.isEmpty else { return [] }
    return ["local given=' ' pending='' attached='' place group", "local -a options needed"] + reading + debts
      + attaching + cases
  }

  /// Reads what was given; nothing follows an object.
  private var reading: [String] {
    let withValue = (command.withValue + command.withOptionalValue).joined(separator: " ")
    return [
      "for ((place = 1; place < count - 1; place++)); do", #"  word=${words[place]//[\"\'\\]/}"#,
      "  if [[ $word == -- ]]; then", "    needed+=(' -- ')", "  elif [[ $word == -[!0-9]* ]]; then", "    pending=''",
      #"    given+="${word%%=*} ""#, "    if [[ $word == *=* ]]; then", #"      given+="$word ""#,
      #"    elif [[ ' \#(withValue) ' == *" $word "* ]]; then"#, "      pending=$word", "    fi",
      "  elif [[ -n $pending ]]; then", #"    given+="$pending=$word ""#, "    pending=''", "  else", "    return 0",
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
      "if [[ $current == -*=* ]]; then", "  pending=${current%%=*}", "  attached=$pending=", "fi",
    ]
  }

  private var cases: [String] {
    let values = command.options.filter { $0.takesValue }.flatMap { option in
      ["  \(ShellText.word(option.word)))"] + (option.values.flatMap(offering) + [";;"]).map { "    \($0)" }
    }
    let options = command.options.map { option in
      "\(condition(option.clashes))options+=(\(ShellText.word(option.word)))"
    }
    let choice = [
      #"for word in "${options[@]}"; do"#,
      #"  for group in "${needed[@]}"; do [[ $group == *" $word "* ]] || continue 2; done"#,
      #"  offered+=("$word")"#, "done",
    ]
    return ["case $pending in"] + values + ["  '')"]
      + ((options.isEmpty ? [] : options + choice) + operand + [";;"]).map { "    \($0)" } + ["esac"]
  }

  private var operand: [String] {
    let lines = command.operand.flatMap(offering)
    guard !lines.isEmpty else { return [] }
    return ["if [[ $current != -* && ${needed[*]/ -- /} == '' ]]; then"] + lines.map { "  \($0)" } + ["fi"]
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
    case .words(let words):
      return ["offered+=(\(words.map { #""$attached"\#(ShellText.word($0))"# }.joined(separator: " ")))"]
    case .names(let lister): return reading("_ word _", from: "\(lister) -nohdr -delim :", as: "$attached$word")
    case .ids(let lister): return reading("word _", from: "\(lister) -nohdr -delim :", as: "$attached$word")
    case .report(let attribute):
      return [
        "while IFS=: read -r word rest; do", "  while [[ $word == \(attribute) && -n $rest ]]; do",
        #"    offered+=("$attached${rest%%[ ,]*}")"#,
        #"    if [[ $rest == *', '* ]]; then rest=${rest#*, }; else rest=''; fi"#, "  done",
        "done < <(lssim -delim : </dev/null 2>/dev/null)",
      ]
    case .files:
      return ["compopt -o filenames 2>/dev/null"]
        + reading("word", from: #"compgen -f -- "${current#"$attached"}""#, as: "$attached$word")
    case .filters:
      return ["compopt -o nospace 2>/dev/null", #"rest=${current#"$attached"}"#]
        + reading("word", from: "\(name) '-filtervalue?'", as: #"$attached${rest%"${rest##*:}"}$word="#)
    }
  }

  private func reading(_ fields: String, from command: String, as word: String) -> [String] {
    [
      "while IFS=: read -r \(fields); do", "  offered+=(\"\(word)\")",
      "done < <(\(command) </dev/null 2>/dev/null)",
    ]
  }
}
