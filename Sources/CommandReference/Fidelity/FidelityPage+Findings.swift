internal import CommandKit
internal import CommandSession
internal import SimulationCommands

/// What is known, by its grade.
extension FidelityPage {
  func addFindings(to page: inout ManPage) {
    let sections: [(Grade, title: String, text: String)] = [
      (
        .captured, "WHAT IS CERTAIN",
        "This was seen in what real systems printed, of code levels 7.4 to 8.7. It is certain for these levels; nobody"
          + " promises it for others."
      ),
      (
        .documented, "WHAT IS DOCUMENTED",
        "This is described by the maker, or relied on by public software that works with such systems; nobody is known to"
          + " have kept what a system printed."
      ),
      (
        .ours, "WHAT IS GUESSED",
        "This has the form that seemed likeliest. A script should not depend on it."
      ),
    ]
    for (grade, title, text) in sections {
      page.section(title)
      page.paragraphs(text)
      add(grade, to: &page)
    }
  }

  private func add(_ grade: Grade, to page: inout ManPage) {
    let parts: [(title: String, items: [ManPage.Item])] = [
      ("Attributes that the views have", specs.compactMap { item($0, rows(of: $0) { $0.row == grade }) }),
      ("Values that the attributes take", specs.compactMap { item($0, rows(of: $0) { $0.values == grade }) }),
      ("Options and objects of the commands", specs.compactMap { item($0, options(of: $0, grade)) }),
      ("What the commands change", specs.flatMap { transitions(of: $0, grade) }),
    ]
    for part in parts where !part.items.isEmpty {
      page.subsection(part.title)
      page.list(part.items)
    }
    page.subsection("Messages and codes of the event log")
    page.paragraphs(sentence(codes(grade)))
  }

  private func item(_ spec: CommandSpec, _ names: [String]) -> ManPage.Item? {
    names.isEmpty ? nil : ("Xr \(spec.name) \(CommandPage.section)", [sentence(names)])
  }

  private func rows(of spec: CommandSpec, _ isAsked: (AttributeNote) -> Bool) -> [String] {
    spec.attributes.filter(isAsked).flatMap { note in
      note.names.count > 3 ? ["\(note.names.count) others"] : note.names
    }
  }

  private func options(of spec: CommandSpec, _ grade: Grade) -> [String] {
    spec.allOptions.filter { $0.grade == grade }.map { "-\($0.name)" }
      + spec.allOptions.filter { grade == .ours && $0.guess != nil }.map { "-\($0.name) (in part)" }
      + (spec.operand.map { $0.grade == grade ? [$0.placeholder] : [] } ?? [])
  }

  private func transitions(of spec: CommandSpec, _ grade: Grade) -> [ManPage.Item] {
    spec.transitions.filter { $0.grade == grade }.map { ("\(CommandPage.head(of: $0, in: spec))", [$0.effect]) }
  }

  private func codes(_ grade: Grade) -> [String] {
    messages.filter { $0.grade == grade }.map(\.code).reduce(into: Set()) { $0.insert($1) }.sorted()
  }

  private func sentence(_ names: [String]) -> String { names.joined(separator: ", ") + "." }

  func addAssumptions(to page: inout ManPage) {
    page.section("HOW TO SETTLE EACH POINT")
    page.paragraphs(
      "Each decision that was made without knowing has a number. lssim -assumptions lists them with the answer in force; where"
        + " a script could come out differently, chsim -assume puts another in force, and a procedure should come out right"
        + " under all of them. The test is what settles the point on a real system.")
    page.macros(".Bl -tag -width Ds")
    for guess in RehearsalFacts.guesses {
      page.entry("Sy \(Mdoc.argument(guess.number))", guess.question, remarks: remarks(on: guess))
    }
    page.macros(".El")
  }

  private func remarks(on guess: Guess) -> [(name: String, text: String)] {
    let switches = guess.alternatives.map { "chsim -assume \(guess.number)=\($0)" }.joined(separator: ", ")
    return [("Answer", "\(guess.choice) (\(guess.grade.rawValue))")] + (switches.isEmpty ? [] : [("Switch", switches)])
      + [("Source", guess.source), ("Test", guess.test)]
  }
}
