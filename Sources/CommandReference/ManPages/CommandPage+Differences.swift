internal import CommandKit
internal import CommandSession
internal import SimulationCommands

/// What of a command is not known from the real system.
extension CommandPage {
  func addDifferences(to page: inout ManPage) {
    page.section("DIFFERENCES FROM THE REAL SYSTEM")
    let told = spec.differences + (isFilterUnknown ? [Self.unknownFilter] : [])
    page.paragraphs(told)
    if !told.isEmpty { page.endParagraph() }
    switch spec.group {
    case .view, .task, .prefix: addGuesses(to: &page)
    case .other(let system):
      page.paragraphs(
        "Known is one documented procedure, worked in windows (\(system)). It has no command line: this command, its"
          + " options, attributes and messages are the product's own, made so that the steps and their order are those of"
          + " the procedure.")
    case .simulation: page.paragraphs("No real system has this command.")
    }
    addDecisions(to: &page)
  }

  /// Whether the view can be filtered here and is not known to be there.
  private var isFilterUnknown: Bool {
    isOfRealSystem && spec.allOptions.contains { $0.name == ViewOptions.ofRows[0].name && $0.grade == .ours }
  }

  static let unknownFilter =
    "As far as it is known, IBM's page lists no -filtervalue for this view; a script meant for an array should filter"
    + " itself (grep, awk)."

  private func addGuesses(to page: inout ManPage) {
    let options =
      spec.allOptions.filter { $0.grade == .ours }.map { "-\($0.name)" }
      + spec.allOptions.filter { $0.grade != .ours && $0.guess != nil }.map { "-\($0.name) (in part)" }
    let operand = spec.operand.map { $0.grade == .ours ? [$0.placeholder] : [] } ?? []
    let items: [(String, [String])] = [
      ("Options and objects", options + operand),
      ("Attributes", names { $0.row == .ours }),
      ("Values of attributes", names { $0.values == .ours }),
      ("Effects of", spec.transitions.filter { $0.grade == .ours }.map { $0.words.isEmpty ? spec.name : $0.words }),
      ("Messages", codes),
    ].filter { !$0.1.isEmpty }
    guard !items.isEmpty else {
      return page.paragraphs("All that stands here is captured from a real system or documented.")
    }
    page.paragraphs("These are the product's own, because the real system's are not known or it has none:")
    page.list(items.map { ($0.0, [$0.1.joined(separator: ", ") + "."]) })
  }

  private func names(_ isAsked: (AttributeNote) -> Bool) -> [String] {
    spec.attributes.filter(isAsked).flatMap { $0.names.count > 3 ? ["\($0.names.count) others"] : $0.names }
  }

  private var codes: [String] {
    spec.messages().filter { $0.grade == .ours }.map(\.code).reduce(into: []) { codes, code in
      if !codes.contains(code) { codes.append(code) }
    }
  }

  /// The decisions that name the command.
  private func addDecisions(to page: inout ManPage) {
    let own = RehearsalFacts.guesses.filter { guess in
      "\(guess.question) \(guess.choice) \(guess.test)".split { !($0.isLetter || $0.isNumber) }.contains(spec.name[...])
    }
    guard !own.isEmpty else { return }
    page.endParagraph()
    page.paragraphs(
      "Decisions that concern it; \(ManualPage.fidelity.name)(\(ManualPage.fidelity.section)) tells of their source and of"
        + " what would settle them:")
    page.list(own.map { ("Sy \(Mdoc.argument($0.number))", [$0.question, "Here: \($0.choice)."]) })
  }
}
