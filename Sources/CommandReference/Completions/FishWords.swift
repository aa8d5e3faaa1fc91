/// What finds the words that fish offers for a command that is no prefix.
struct FishWords {
  private let command: OfferedCommand

  init(_ command: OfferedCommand) { self.command = command }

  private static let tests = ShellTests(
    given: { words in
      let patterns = words.map { $0.map { "?.*+".contains($0) ? "\\\($0)" : String($0) }.joined() }
      // Between single quotes fish leaves a backslash alone that stands before neither a quote nor a backslash.
      return "string match -qr -- ' (\(patterns.joined(separator: "|"))) ' $given"
    }, not: { "not \($0)" }, and: "; and ", or: { "begin; \($0); or \($1); end" })

  /// The lines behind those that every file has.
  var body: [String] {
    guard !command.isEmpty else { return [] }
    return [
      // A quote that is still open is closed.
      #"set -l current (string unescape -- "$typed"; or string unescape -- "$typed\""; or string unescape -- "$typed'")"#,
      "set -l given ' '", "set -l pending ''", "set -l needed", "set -l attached ''", "set -l options",
      "set -e words[1]",
    ] + reading + debts + attaching + cases
  }

  /// Reads what was given; nothing follows an object.
  private var reading: [String] {
    let withValue = (command.withValue + command.withOptionalValue).joined(separator: " ")
    return [
      "for word in $words", "    if test \"$word\" = --", "        set -a needed --",
      "    else if string match -qr -- '^-[^0-9]' $word", "        set pending ''",
      "        set given \"$given\"(string replace -r '=.*' '' -- $word)' '",
      "        if string match -q -- '*=*' $word",
      "            set given \"$given\"(string replace -a ' ' '' -- $word)' '",
      "        else if contains -- $word \(withValue)", "            set pending $word", "        end",
      "    else if test -n \"$pending\"", "        set given \"$given$pending=\"(string replace -a ' ' '' -- $word)' '",
      "        set pending ''",
      "    else", "        return", "    end", "end",
    ]
  }

  private var debts: [String] {
    command.debts.map { debt in
      "\(Self.tests.presence(of: debt.clash)); and set -a needed '\(debt.options.joined(separator: " "))'"
    }
  }

  /// A value may follow its option and an equals sign.
  private var attaching: [String] {
    let optional = command.withOptionalValue.joined(separator: " ")
    return (optional.isEmpty ? [] : ["contains -- \"$pending\" \(optional); and set pending ''"]) + [
      "if string match -qr -- '^-.*=' $current", "    set pending (string replace -r '=.*' '' -- $current)",
      "    set attached \"$pending=\"", "end",
    ]
  }

  private var cases: [String] {
    let values = command.options.filter { $0.takesValue }.flatMap { option in
      ["    case \(ShellText.quotedForFish(option.word))"] + option.values.flatMap(offering).map { "        " + $0 }
    }
    let options = command.options.map { option in
      let text = [option.word, option.help].map(ShellText.quotedForFish).joined(separator: "\\t")
      return "\(condition(option.clashes))set -a options \(text)"
    }
    let choice = [
      "for option in $options",
      #"    set -l word (string split -f 1 \t -- $option)"#,
      "    for group in $needed", "        contains -- $word (string split ' ' -- $group); or set word ''", "    end",
      "    test -n \"$word\"; and printf '%s\\n' $option", "end",
    ]
    return ["switch \"$pending\""] + values + ["    case ''"]
      + ((options.isEmpty ? [] : options + choice) + operand).map { "        " + $0 } + ["end"]
  }

  private var operand: [String] {
    let lines = command.operand.flatMap(offering)
    guard !lines.isEmpty else { return [] }
    return ["if test (count $needed) -eq 0; or test \"$needed\" = --"] + lines.map { "    \($0)" } + ["end"]
  }

  private func condition(_ clashes: [Clash]) -> String { Self.tests.absence(of: clashes).map { "\($0); and " } ?? "" }

  private func offering(_ offer: Offer) -> [String] {
    let lines = offering(offer.source)
    guard let test = Self.tests.absence(of: offer.clashes) else { return lines }
    return ["if \(test)"] + lines.map { "    \($0)" } + ["end"]
  }

  private func offering(_ source: Offer.Source) -> [String] {
    switch source {
    case .words(let words):
      ["printf '%s\\n' \(words.map { "\"$attached\"\(ShellText.wordForFish($0))" }.joined(separator: " "))"]
    case .names(let lister): [listing(lister) + "string split -f 2 : | string replace -r -- '^' \"$attached\""]
    case .ids(let lister): [listing(lister) + "string split -f 1 : | string replace -r -- '^' \"$attached\""]
    case .report(let attribute):
      [
        "lssim -delim : </dev/null 2>/dev/null | string replace -rf '^\(attribute):' '' | string split ', '"
          + " | string match -r '^[^ ]+' | string replace -r -- '^' \"$attached\""
      ]
    case .files:
      [
        "set -l path (string replace -- \"$attached\" '' $current | string escape --no-quoted)",
        #"complete -C "'' "(string replace -r '^\\\\~' '~' -- $path) | string replace -r -- '^' "$attached""#,
      ]
    case .conditions(let lister):
      [
        "set -l begun (string match -r -- '.*:' (string replace -- \"$attached\" '' $current))",
        "for attribute in (\(lister) </dev/null 2>/dev/null | string split -f 1 :)",
        "    echo \"$attached$begun$attribute=\"",
        "end",
      ]
    }
  }

  private func listing(_ lister: String) -> String { "\(lister) -nohdr -delim : </dev/null 2>/dev/null | " }
}
