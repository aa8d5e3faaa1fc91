internal import CommandKit

/// What the parser's rules mean for what a shell may offer.
extension OptionRule {
  /// What forbids an option by this rule, or only one of its values.
  func clashes(with name: String, value: String?) -> [Clash] {
    switch self {
    case .exactlyOne(let options), .atMostOne(let options):
      let names = options.map(\.name)
      return value == nil && names.contains(name) ? names.filter { $0 != name }.map { Clash("-\($0)") } : []
    case .excludes(let option, let others):
      guard value == nil else { return [] }
      if option.name == name { return others.map { Clash("-\($0.name)") } }
      return others.contains { $0.name == name } ? [Clash("-\(option.name)")] : []
    case .onlyWith(let option, let others):
      return value == nil && option.name == name ? [Clash(unless: others.map { "-\($0.name)" })] : []
    case .belongs(let option, let wanted, let others):
      let answers = others.map { "-\($0.name)=\(wanted)" }
      if value == nil { return option.name == name ? [Clash(unless: answers)] : [] }
      let isOther = others.contains { $0.name == name } && value != wanted
      return isOther ? [Clash("-\(option.name)", unless: answers)] : []
    case .onlyWithValue(let option, let wanted, let other):
      if value == nil { return option.name == name ? [Clash(unless: ["-\(other.name)=\(wanted)"])] : [] }
      return other.name == name && value != wanted ? [Clash("-\(option.name)")] : []
    case .notWithValues(let option, let values, let other):
      if let value { return other.name == name && values.contains(value) ? [Clash("-\(option.name)")] : [] }
      return option.name == name ? values.map { Clash("-\(other.name)=\($0)") } : []
    case .valueOnlyWith(let option, let wanted, let other):
      return option.name == name && value == wanted ? [Clash(unless: ["-\(other.name)"])] : []
    case .atLeastOne, .requires, .operandBelongs: return []
    }
  }

  /// What forbids the object by this rule.
  var clashesWithOperand: [Clash] {
    guard case .operandBelongs(let options) = self else { return [] }
    return [Clash(unless: options.map { "-\($0.name)" })]
  }

  /// What is given too early by this rule, and the options of which one has to be given next.
  var debt: (clash: Clash, options: [String])? {
    switch self {
    case .onlyWith(let option, let others):
      let names = others.map { "-\($0.name)" }
      return (Clash("-\(option.name)", unless: names), names)
    case .belongs(let option, let value, let others):
      return (Clash("-\(option.name)", unless: others.map { "-\($0.name)=\(value)" }), others.map { "-\($0.name)" })
    case .onlyWithValue(let option, let value, let other):
      return (Clash("-\(option.name)", unless: ["-\(other.name)=\(value)"]), ["-\(other.name)"])
    case .valueOnlyWith(let option, let value, let other):
      return (Clash("-\(option.name)=\(value)", unless: ["-\(other.name)"]), ["-\(other.name)"])
    default: return nil
    }
  }
}
