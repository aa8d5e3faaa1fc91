/// What finds the words that bash offers for a command that is no prefix.
struct BashWords {
  private let words: BourneWords

  init(_ command: OfferedCommand) { words = BourneWords(command: command, dialect: Self.dialect) }

  private static let dialect = BourneWords.Dialect(
    loop: "for ((place = 1; place < count - 1; place++)); do", word: "${words[place]}",
    option: "-[!0-9]*", end: "return 0", current: "$current", attaching: ["attached=$pending="],
    tests: ShellTests(
      given: { "$given =~ ' '(\($0.map(ShellText.quoted).joined(separator: "|")))' '" }, not: { "! \($0)" },
      and: " && ", or: { "( \($0) || \($1) )" }))

  /// The lines between the beginning and the end that every file has.
  var body: [String] {
    guard !words.command.isEmpty else { return [] }
    return ["local given=' ' pending='' attached='' group", "local -a options needed"] + words.reading
      + words.debts + words.attaching
      + words.cases(
        label: { "\($0))" }, options: options,
        operand: words.operand(if: "$current != -* && ${needed[*]/ -- /} == ''", offering), offering)
  }

  private var options: [String] {
    let options = words.command.options.map { option in
      "\(words.condition(option.clashes))options+=(\(ShellText.word(option.word)))"
    }
    return options.isEmpty
      ? []
      : options + [
        #"for word in "${options[@]}"; do"#,
        #"  for group in "${needed[@]}"; do [[ $group == *" $word "* ]] || continue 2; done"#,
        #"  offered+=("$word")"#, "done",
      ]
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
      return ["compopt -o filenames 2>/dev/null && isPath=yes"]
        + reading("word", from: #"compgen -f -- "${current#"$attached"}""#, as: "$attached$word")
    case .conditions(let lister):
      return ["compopt -o nospace 2>/dev/null", #"rest=${current#"$attached"}"#]
        + reading("word _", from: lister, as: #"$attached${rest%"${rest##*:}"}$word="#)
    }
  }

  private func reading(_ fields: String, from command: String, as word: String) -> [String] {
    [
      "while IFS=: read -r \(fields); do", "  offered+=(\"\(word)\")", "done < <(\(command) </dev/null 2>/dev/null)",
    ]
  }
}
