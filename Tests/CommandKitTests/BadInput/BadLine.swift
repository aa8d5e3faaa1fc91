@testable import CommandKit

/// A command line with one thing wrong with it.
struct BadLine: Sendable {
  /// What is wrong.
  let fault: String
  /// The words after the command's name.
  let words: [String]
  /// The messages that may tell of it.
  let codes: Set<String>

  init(_ fault: String, _ words: [String], _ codes: String...) {
    self.fault = fault
    self.words = words
    self.codes = Set(codes.map { "CMMVC\($0)E" })
  }
}

extension RightLines {
  /// Every option of the command with a missing value, with values that it cannot take, and given twice; every two options
  /// that exclude each other; and what goes wrong without options.
  var bad: [BadLine] {
    spec.allOptions.flatMap(missing) + spec.allOptions.flatMap(unfit) + spec.allOptions.map(repeated) + excluded
      + lacking
      + [
        // An object is no object any more once a word follows it.
        BadLine("unknown option", line(ways[0]) + ["-nosuchoption"], ways[0].needsOperand ? "0002" : "5709"),
        BadLine("two objects", line(ways[0]) + ["one", "two"], "0002"),
      ] + (spec.operand == nil ? [BadLine("an object", line(ways[0]) + ["one"], "0002")] : [])
  }

  /// The way of calling that an option belongs to.
  private func way(of option: OptionSpec) -> Way {
    ways.first { way in way.options.contains { $0.name == option.name } } ?? ways[0]
  }

  /// The line up to the option, without the object, which would be taken for its value.
  private func beginning(_ option: OptionSpec) -> [String] {
    let way = way(of: option)
    return way.needed.filter { $0.name != option.name }.flatMap { words($0, in: way) }
  }

  private func missing(_ option: OptionSpec) -> [BadLine] {
    guard option.needsValue else { return [] }
    return [
      BadLine("no value at the end", beginning(option) + ["-\(option.name)"], "5707"),
      BadLine("no value before an option", ["-\(option.name)"] + ["-nosuchoption"], "5707"),
      BadLine("an empty value", beginning(option) + ["-\(option.name)="], "5707"),
    ]
  }

  /// Text that some kind of value refuses.
  private static let rubbish = [
    "", " ", "!!", "-", "x y", "1x", "-1", "0", "99999999999999999999", "99999", "5 h", "0s", "9912312359", "a=b=c",
    "no",
    "..", "/etc/../x", ".hidden", "a..b", "256.1.1.1", "::g", "1.2.3", "é", "\u{7}", "a\nb",
    String(repeating: "y", count: 170), String(repeating: "y", count: 2177), "YES", "Prepare", "G01", "noattribute",
  ]

  private func unfit(_ option: OptionSpec) -> [BadLine] {
    guard option.takesValue else {
      return [BadLine("a value that it does not take", ["-\(option.name)=x"], "0002")]
    }
    return Self.rubbish.filter { isRefused($0, by: option) }.map { text in
      BadLine(
        "the value \(text.prefix(20).debugDescription)", beginning(option) + ["-\(option.name)=\(text)"],
        Self.code(of: text, for: option))
    }
  }

  /// The options that take a number.
  static let numeric: Set<String> = [
    "account", "count", "encryptedobjects", "first", "fix", "from", "number", "port", "scale",
  ]

  /// The message that tells of a value which the option cannot take: it follows from the kind of value alone.
  private static func code(of text: String, for option: OptionSpec) -> String {
    if text.isEmpty { return "5707" }
    if text.utf8.count > ArgumentParser.greatestLength { return "0004" }
    if !text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return "0003" }
    if option.name == "filtervalue" { return "0006" }
    return numeric.contains(option.name) && text.wholeMatch(of: /-?[0-9]+/) == nil ? "5716" : "5711"
  }

  private func isRefused(_ text: String, by option: OptionSpec) -> Bool {
    (try? option.check(text)) == nil || !text.utf8.allSatisfy { (0x20...0x7E).contains($0) }
      || text.utf8.count > ArgumentParser.greatestLength
  }

  private func repeated(_ option: OptionSpec) -> BadLine {
    BadLine("twice", words(option) + words(option), "0001")
  }

  /// What no way of calling has together, and what the rules forbid besides.
  private var excluded: [BadLine] {
    pairs.filter { !isAccepted($0.words) }
      .map { BadLine("-\($0.first.name) with -\($0.second.name)", $0.words, "5713", "5707") }
  }

  /// Every two options in a line that has all else that the first needs.
  var pairs: [(first: OptionSpec, second: OptionSpec, words: [String])] {
    spec.allOptions.flatMap { first in
      spec.allOptions.filter { $0.name != first.name }.map { second in
        let both = ways.first { way in
          way.options.contains { $0.name == first.name } && way.options.contains { $0.name == second.name }
        }
        return (first, second, line(both ?? way(of: first), with: [first, second]))
      }
    }
  }

  /// Whether some way of calling has both.
  func goTogether(_ first: OptionSpec, _ second: OptionSpec) -> Bool {
    ways.contains { way in
      way.options.contains { $0.name == first.name } && way.options.contains { $0.name == second.name }
    }
  }

  /// A line without something that its way of calling needs.
  private var lacking: [BadLine] {
    ways.flatMap { way -> [BadLine] in
      let lines = way.needed.map { ("-\($0.name)", line(way, without: $0)) }
      let object = way.needsOperand ? [("the object", Array(line(way).dropLast()))] : []
      return (lines + object).filter { !isAccepted($0.1) }.map { BadLine("without \($0.0)", $0.1, "5707", "5713") }
    }
  }
}
