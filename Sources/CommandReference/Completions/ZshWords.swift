/// What finds the words that zsh offers for a command that is no prefix.
struct ZshWords {
  private let words: BourneWords

  init(_ command: OfferedCommand) { words = BourneWords(command: command, dialect: Self.dialect) }

  private static let dialect = BourneWords.Dialect(
    loop: "for (( place = 2; place < CURRENT; place++ )); do", word: "${(Q)words[place]}", option: "-[^0-9]*",
    end: "return 1", current: "$PREFIX", attaching: ["compset -P 1 '*='"],
    tests: ShellTests(
      given: { "$given == *(\($0.map { ShellText.quoted(" \($0) ") }.joined(separator: "|")))*" },
      not: { "! ( \($0) )" }, and: " && ", or: { "( \($0) || \($1) )" }))

  /// The lines behind the heading.
  var body: [String] {
    guard !words.command.isEmpty else { return [] }
    return ["local given=' ' pending='' word place group", "local -a options offered lines needed"] + words.reading
      + words.debts + words.attaching
      + words.cases(
        label: { "(\($0))" }, options: options,
        operand: words.operand(if: "$PREFIX != -* && -z ${${(j::)needed}// -- /}", offering), offering)
      + ["(( $#offered )) && compadd -- ${(u)offered}"]
  }

  private var options: [String] {
    let options = words.command.options.map { option in
      let text = ShellText.quoted("\(option.word):\(ShellText.escapedForZsh(option.help))")
      return "\(words.condition(option.clashes))options+=(\(text))"
    }
    return options.isEmpty
      ? []
      : options + [
        "for group in $needed; do", #"  options=(${(M)options:#(${~${(j:|:)${(@b)${=group}}}}):*})"#, "done",
        "(( $#options )) && _describe option options",
      ]
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
    case .conditions(let lister):
      listing(lister) + ["compset -P '*:'", "compadd -S '=' -- ${(u)lines%%:*}"]
    }
  }

  private func listing(_ command: String) -> [String] {
    [#"lines=(${(f)"$(\#(command) </dev/null 2>/dev/null)"})"#]
  }
}
