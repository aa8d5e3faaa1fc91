internal import CommandKit
internal import SimulationCommands

/// What a shell offers for the words of a command, with what decides whether it does: the same for all shells.
struct OfferedCommand {
  private let spec: CommandSpec
  private let rules: [OptionRule]

  init(_ spec: CommandSpec) {
    self.spec = spec
    rules = spec.rules + (spec.view?.rules ?? [])
  }

  /// The options.
  var options: [OfferedOption] {
    spec.allOptions.map { option in
      OfferedOption(
        option: option,
        clashes: Self.unique([Clash("-\(option.name)")] + rules.flatMap { $0.clashes(with: option.name, value: nil) }),
        values: offers(option.completion) { value in
          Self.unique(rules.flatMap { $0.clashes(with: option.name, value: value) })
        })
    }
  }

  /// What is offered for the object.
  var operand: [Offer] {
    guard let operand = spec.operand else { return [] }
    let ofRows = spec.view == .both ? ViewOptions.ofRows.map { Clash("-\($0.name)") } : []
    let clashes = ofRows + rules.flatMap(\.clashesWithOperand)
    return offers(operand.completion) { _ in [] }.map { Offer(source: $0.source, clashes: clashes + $0.clashes) }
  }

  /// Whether there is anything to offer.
  var isEmpty: Bool { spec.allOptions.isEmpty && spec.operand == nil }

  /// What was given before what it needs, and the options of which one has to be given next.
  var debts: [(clash: Clash, options: [String])] { rules.compactMap(\.debt) }

  /// The options that cannot do without a value.
  var withValue: [String] { spec.allOptions.filter(\.needsValue).map { "-\($0.name)" } }

  /// The options whose value may be left out.
  var withOptionalValue: [String] { spec.allOptions.filter(\.isValueOptional).map { "-\($0.name)" } }

  /// The command as it has to be typed so that it lists rows.
  private var rowsForm: String {
    let options = spec.forms.first { $0.view != .detailed }?.parts.compactMap { part -> String? in
      if case .option(let option) = part { "-\(option.name)" } else { nil }
    }
    return ([spec.name] + (options ?? [])).joined(separator: " ")
  }

  private func offers(_ completion: Completion, clashes: (String) -> [Clash]) -> [Offer] {
    switch completion {
    case .none: return []
    case .words(let words): return Self.grouped(words, clashes)
    case .files: return [Offer(source: .files, clashes: [])]
    case .names(let lister): return [Offer(source: .names(lister), clashes: [])]
    case .ids(let lister): return [Offer(source: .ids(lister), clashes: [])]
    case .report(let attribute): return [Offer(source: .report(attribute), clashes: [])]
    case .filters: return [Offer(source: .conditions("\(rowsForm) '-filtervalue?'"), clashes: [])]
    case .reportAttributes: return [Offer(source: .conditions("lssim -delim :"), clashes: [])]
    case .messageCodes: return Self.grouped(Set(AllMessages.entries.map(\.code)).sorted(), clashes)
    case .attributes(let option): return attributes(ofKindSaidBy: option)
    case .depending(let cases): return cases.flatMap { dependent($0, among: cases) }
    }
  }

  private func dependent(_ dependent: DependentCompletion, among cases: [DependentCompletion]) -> [Offer] {
    let others = cases.flatMap(\.options).map { Clash("-\($0)") }
    let needed = dependent.options.isEmpty ? others : [Clash(unless: dependent.options.map { "-\($0)" })]
    return offers(dependent.completion) { _ in [] }.map { Offer(source: $0.source, clashes: needed + $0.clashes) }
  }

  private func attributes(ofKindSaidBy name: String) -> [Offer] {
    guard case .words(let kinds) = spec.allOptions.first(where: { $0.name == name })?.completion else { return [] }
    return kinds.compactMap { kind in
      let names = ObservedAttributes.names(of: kind)
      return names.isEmpty ? nil : Offer(source: .words(names), clashes: [Clash(unless: ["-\(name)=\(kind)"])])
    }
  }

  /// Words that are forbidden by the same are one offer.
  private static func grouped(_ words: [String], _ clashes: (String) -> [Clash]) -> [Offer] {
    var groups: [(clashes: [Clash], words: [String])] = []
    for word in words {
      let own = clashes(word)
      if let place = groups.firstIndex(where: { $0.clashes == own }) {
        groups[place].words.append(word)
      } else {
        groups.append((own, [word]))
      }
    }
    return groups.map { Offer(source: .words($0.words), clashes: $0.clashes) }
  }

  private static func unique(_ clashes: [Clash]) -> [Clash] {
    clashes.reduce(into: []) { unique, clash in
      if !unique.contains(clash) { unique.append(clash) }
    }
  }
}
