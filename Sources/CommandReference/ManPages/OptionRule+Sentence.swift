internal import CommandKit

extension OptionRule {
  /// The rule in words.
  var sentence: String {
    switch self {
    case .exactlyOne(let options) where options.count == 1: "\(Self.list(options, "")) must be given."
    case .exactlyOne(let options): "Exactly one of \(Self.list(options, "and")) must be given."
    case .atMostOne(let options): "At most one of \(Self.list(options, "and")) may be given."
    case .atLeastOne(let options) where options.count == 1: "\(Self.list(options, "")) must be given."
    case .atLeastOne(let options): "At least one of \(Self.list(options, "and")) must be given."
    case .excludes(let option, let others):
      "\(Self.list([option], "")) may not be given together with \(Self.list(others, "or"))."
    case .onlyWith(let option, let others):
      "\(Self.list([option], "")) may be given only together with \(Self.list(others, "or"))."
    case .requires(let option, let others): "\(Self.list([option], "")) needs \(Self.list(others, "or"))."
    case .belongs(let option, let value, let others):
      "\(Self.list([option], "")) must be given where the value of \(Self.list(others, "or")) is \(value),"
        + " and only there."
    case .onlyWithValue(let option, let value, let other):
      "\(Self.list([option], "")) may be given only where the value of -\(other.name) is \(value)."
    case .valueOnlyWith(let option, let value, let other):
      "The value \(value) of -\(option.name) may be given only together with -\(other.name)."
    case .operandBelongs(let options):
      "The object must be given together with \(Self.list(options, "or")), and only there."
    }
  }

  private static func list(_ options: [OptionSpec], _ conjunction: String) -> String {
    let names = options.map { "-\($0.name)" }
    guard let last = names.last, names.count > 1 else { return names.joined() }
    return names.dropLast().joined(separator: ", ") + " \(conjunction) \(last)"
  }
}
