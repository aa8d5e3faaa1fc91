/// What a command line lacks, so far as one more parameter would make it whole.
struct MissingParameter {
  private static let greatestCount = 8
  private let spec: CommandSpec
  private let words: [String]

  init(_ spec: CommandSpec, _ words: [String]) {
    self.spec = spec
    self.words = words
  }

  /// A line for a person; nil if more than one parameter is missing, or too many would do.
  var line: String? {
    guard let arguments = try? ArgumentParser(spec).read(words) else {
      return optionWithoutValue.map { "-\($0) needs a value." }
    }
    var candidates = spec.allOptions.filter { isWhole(arguments, with: $0) }.map { "-\($0.name)" }
    if let operand = spec.operand, arguments.operand == nil, isWhole(arguments.withObject) {
      candidates.append(operand.placeholder)
    }
    guard let last = candidates.popLast(), candidates.count < Self.greatestCount else { return nil }
    return candidates.isEmpty ? "\(last) is missing." : "\(candidates.joined(separator: ", ")) or \(last) is missing."
  }

  private func isWhole(_ arguments: Arguments, with option: OptionSpec) -> Bool {
    var fuller = arguments
    guard !arguments.has(option), (try? fuller.give(option, nil)) != nil else { return false }
    return isWhole(fuller)
  }

  private func isWhole(_ arguments: Arguments) -> Bool { (try? RuleCheck(arguments).require(spec)) != nil }

  private var optionWithoutValue: String? {
    let parser = ArgumentParser(spec)
    var rest = words[...]
    while let word = rest.popFirst() {
      guard ArgumentParser.isParameter(word) else { continue }
      let (name, attached) = ArgumentParser.split(word)
      guard let option = parser.option(name), option.takesValue, !option.isValueOptional else { continue }
      if attached?.isEmpty ?? (parser.value(of: option, in: &rest)?.isEmpty ?? true) { return name }
    }
    return nil
  }
}
