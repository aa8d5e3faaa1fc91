/// Tells whether a command line obeys the rules of its spec.
struct RuleCheck {
  private let arguments: Arguments

  init(_ arguments: Arguments) {
    self.arguments = arguments
  }

  func require(_ spec: CommandSpec) throws(UsageError) {
    for rule in spec.rules { try require(rule) }
    if let operand = spec.operand, operand.isRequired, arguments.operand == nil {
      // Which attributes a view can be filtered by does not depend on the object.
      guard arguments[ViewOptions.listFilters] else { throw .missingParameter }
    }
    for rule in spec.view?.rules ?? [] { try require(rule) }
    if spec.view == .both, arguments.operand != nil, ViewOptions.ofRows.contains(where: arguments.has) {
      throw .exclusive
    }
  }

  private func require(_ rule: OptionRule) throws(UsageError) {
    switch rule {
    case .exactlyOne(let options):
      let count = options.count(where: arguments.has)
      if count == 0 { throw .missingParameter }
      if count > 1 { throw .exclusive }
    case .atMostOne(let options):
      if options.count(where: arguments.has) > 1 { throw .exclusive }
    case .atLeastOne(let options):
      if !options.contains(where: arguments.has) { throw .missingParameter }
    case .excludes(let option, let others):
      if arguments.has(option), others.contains(where: arguments.has) { throw .exclusive }
    case .onlyWith(let option, let others):
      if arguments.has(option), !others.contains(where: arguments.has) { throw .exclusive }
    case .requires(let option, let others):
      if arguments.has(option), !others.contains(where: arguments.has) { throw .missingParameter }
    case .belongs(let option, let value, let others):
      let isAsked = others.contains { arguments.value(of: $0) == value }
      if isAsked, !arguments.has(option) { throw .missingParameter }
      if !isAsked, arguments.has(option) { throw .exclusive }
    case .onlyWithValue(let option, let value, let other):
      if arguments.has(option), arguments.value(of: other) != value { throw .exclusive }
    case .notWithValues(let option, let values, let other):
      if arguments.has(option), let value = arguments.value(of: other), values.contains(value) { throw .exclusive }
    case .valueOnlyWith(let option, let value, let other):
      if arguments.value(of: option) == value, !arguments.has(other) { throw .exclusive }
    case .operandBelongs(let options):
      let isAsked = options.contains(where: arguments.has)
      if isAsked, arguments.operand == nil { throw .missingParameter }
      if !isAsked, arguments.operand != nil { throw .exclusive }
    }
  }
}
