/// What the completions have in common in bash and in zsh, whose languages are nearly one.
struct BourneWords {
  /// Where the two differ.
  struct Dialect: Sendable {
    /// The loop over the words that are complete.
    let loop: String
    /// One of these words, without its quotes.
    let word: String
    /// A pattern for the name of an option: a dash, and then no digit.
    let option: String
    /// Ends without an offer.
    let end: String
    /// The word that is being completed.
    let current: String
    /// What is done where that word is an option with an equals sign.
    let attaching: [String]
    let tests: ShellTests
  }

  let command: OfferedCommand
  let dialect: Dialect

  /// Reads what was given; nothing follows an object.
  var reading: [String] {
    let withValue = (command.withValue + command.withOptionalValue).joined(separator: " ")
    return [
      dialect.loop, "  word=\(dialect.word)", "  if [[ $word == -- ]]; then", "    needed+=(' -- ')",
      "  elif [[ $word == \(dialect.option) ]]; then", "    pending=''", #"    given+="${word%%=*} ""#,
      "    if [[ $word == *=* ]]; then", #"      given+="${word// /} ""#,
      #"    elif [[ ' \#(withValue) ' == *" $word "* ]]; then"#, "      pending=$word", "    fi",
      "  elif [[ -n $pending ]]; then", #"    given+="$pending=${word// /} ""#, "    pending=''", "  else",
      "    \(dialect.end)", "  fi", "done",
    ]
  }

  /// What has to be given next, because it was needed before.
  var debts: [String] {
    command.debts.map { debt in
      "[[ \(dialect.tests.presence(of: debt.clash)) ]] && needed+=(' \(debt.options.joined(separator: " ")) ')"
    }
  }

  /// A value may follow its option and an equals sign.
  var attaching: [String] {
    let optional = command.withOptionalValue.joined(separator: " ")
    return (optional.isEmpty ? [] : [#"[[ ' \#(optional) ' == *" $pending "* ]] && pending=''"#])
      + ["if [[ \(dialect.current) == -*=* ]]; then", "  pending=${\(dialect.current.dropFirst())%%=*}"]
      + dialect.attaching.map { "  \($0)" } + ["fi"]
  }

  /// The test before something that is offered under conditions.
  func condition(_ clashes: [Clash]) -> String {
    dialect.tests.absence(of: clashes).map { "[[ \($0) ]] && " } ?? ""
  }

  /// The lines that offer something, under its conditions.
  func offering(_ offer: Offer, _ lines: (Offer.Source) -> [String]) -> [String] {
    let lines = lines(offer.source)
    guard let test = dialect.tests.absence(of: offer.clashes) else { return lines }
    if lines.count == 1, let line = lines.first { return ["[[ \(test) ]] && \(line)"] }
    return ["if [[ \(test) ]]; then"] + lines.map { "  \($0)" } + ["fi"]
  }

  /// The choice by the option whose value is being completed; without one, options and objects.
  func cases(
    label: (String) -> String, options: [String], operand: [String], _ lines: (Offer.Source) -> [String]
  ) -> [String] {
    let values = command.options.filter(\.takesValue).flatMap { option in
      ["  \(label(ShellText.word(option.word)))"]
        + (option.values.flatMap { offering($0, lines) } + [";;"]).map { "    \($0)" }
    }
    return ["case $pending in"] + values + ["  \(label("''"))"]
      + (options + operand + [";;"]).map { "    \($0)" } + ["esac"]
  }

  /// The objects, unless an option has to come first.
  func operand(if test: String, _ lines: (Offer.Source) -> [String]) -> [String] {
    let offers = command.operand.flatMap { offering($0, lines) }
    return offers.isEmpty ? [] : ["if [[ \(test) ]]; then"] + offers.map { "  \($0)" } + ["fi"]
  }
}
