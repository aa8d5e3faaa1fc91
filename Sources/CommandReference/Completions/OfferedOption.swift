internal import CommandKit

/// An option with what decides whether a shell offers it: what is on the command line already.
struct OfferedOption {
  /// The option.
  let option: OptionSpec
  /// The options of which none may have been given, itself the first.
  let excludedBy: [String]
  /// Groups of options, each perhaps with a value; of each group one must have been given. It need not be so once the option
  /// itself stands there.
  let needs: [[String]]

  /// The options of a command.
  static func all(of spec: CommandSpec) -> [OfferedOption] {
    let rules = spec.rules + (spec.view?.rules ?? [])
    return spec.allOptions.map { OfferedOption($0, rules) }
  }

  private init(_ option: OptionSpec, _ rules: [OptionRule]) {
    self.option = option
    var excludedBy = ["-\(option.name)"]
    for name in rules.flatMap({ $0.names(excluding: option.name) }).map({ "-\($0)" }) where !excludedBy.contains(name) {
      excludedBy.append(name)
    }
    self.excludedBy = excludedBy
    needs = rules.compactMap { $0.needs(of: option.name) }
  }
}

extension OptionRule {
  /// The options that exclude the option by this rule.
  fileprivate func names(excluding name: String) -> [String] {
    switch self {
    case .exactlyOne(let options), .atMostOne(let options):
      let names = options.map(\.name)
      return names.contains(name) ? names.filter { $0 != name } : []
    case .excludes(let option, let others):
      if option.name == name { return others.map(\.name) }
      return others.contains { $0.name == name } ? [option.name] : []
    case .atLeastOne, .onlyWith, .requires, .belongs, .onlyWithValue, .valueOnlyWith, .operandBelongs: return []
    }
  }

  /// What the option stands with by this rule; nil if the rule says nothing of that.
  fileprivate func needs(of name: String) -> [String]? {
    switch self {
    case .onlyWith(let option, let others) where option.name == name: others.map { "-\($0.name)" }
    case .belongs(let option, let value, let others) where option.name == name:
      others.map { "-\($0.name) \(value)" }
    case .onlyWithValue(let option, let value, let other) where option.name == name: ["-\(other.name) \(value)"]
    default: nil
    }
  }
}
