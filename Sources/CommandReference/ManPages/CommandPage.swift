internal import CommandKit

/// The manual page of a command.
struct CommandPage {
  /// The manual's section of commands.
  static let section = 1

  let spec: CommandSpec
  /// The commands that it runs, if it is a prefix.
  let prefixed: [CommandSpec]
  /// The session in which its examples were run.
  let session: ExampleSession

  /// The whole page.
  var text: String {
    var page = ManPage(spec.name, section: Self.section, about: spec.summary)
    page.section("SYNOPSIS")
    page.synopsis(spec)
    page.section("DESCRIPTION")
    page.paragraphs(spec.description)
    addOptions(to: &page)
    addCommands(to: &page)
    addAttributes(to: &page)
    addTransitions(to: &page)
    addEnvironment(to: &page)
    addFiles(to: &page)
    addExitStatus(to: &page)
    addExamples(to: &page)
    addMessages(to: &page)
    addDifferences(to: &page)
    page.section("SEE ALSO")
    page.references(spec.seeAlso.map { ($0, Self.section) } + pages.map { ($0.name, $0.section) })
    return page.text
  }

  private func addOptions(to page: inout ManPage) {
    guard !spec.allOptions.isEmpty || spec.operand != nil else { return }
    page.section("OPTIONS")
    if isOfRealSystem {
      page.paragraphs("Captured, documented or ours at the end of an explanation is how far that is known, see")
      page.macros(".Xr \(ManualPage.fidelity.reference) .")
    }
    page.list(
      spec.allOptions.map { (OptionMacros.words($0), [explanation(of: $0)]) }
        + (spec.operand.map { [(OptionMacros.words($0), [graded($0.help, $0.grade)])] } ?? []))
    let rules = ruleSentences
    guard !rules.isEmpty else { return }
    page.endParagraph()
    page.paragraphs("Which of these go together:")
    page.endParagraph()
    page.bullets(rules)
  }

  private var ruleSentences: [String] {
    let rules = (spec.rules + (spec.view?.rules ?? [])).map(\.sentence)
    guard let operand = spec.operand, spec.view == .both else { return rules }
    return rules + [
      "A filter and \(operand.placeholder.split(separator: "|").joined(separator: " or ")) exclude each other."
    ]
  }

  private func addCommands(to page: inout ManPage) {
    guard !prefixed.isEmpty else { return }
    page.section("COMMANDS")
    page.list(prefixed.map { ("Xr \($0.name) \(Self.section)", ["\($0.summary)."]) })
  }

  private func addAttributes(to page: inout ManPage) {
    guard !spec.attributes.isEmpty else { return }
    page.section("ATTRIBUTES")
    page.list(
      spec.attributes.map { note in
        let grades = isOfRealSystem ? " " + note.grades : ""
        guard note.names.count > 1 else { return ("Va \(Mdoc.argument(note.names[0]))", [note.meaning + grades]) }
        return ("All others", [note.meaning + grades, note.names.joined(separator: ", ") + "."])
      })
  }

  private func addTransitions(to page: inout ManPage) {
    guard !spec.transitions.isEmpty else { return }
    page.section("EFFECTS")
    page.paragraphs("What is different after the command, and how far that is known:")
    page.list(spec.transitions.map { (Self.head(of: $0, in: spec), [graded($0.effect, $0.grade)]) })
  }

  /// The words that call for a transition, as the head of an entry.
  static func head(of note: TransitionNote, in spec: CommandSpec) -> String {
    let words = note.words.split(separator: " ").map { word in
      word.hasPrefix("-") ? "Fl \(Mdoc.argument(String(word.dropFirst())))" : "Cm \(Mdoc.argument(String(word)))"
    }
    return (["Nm \(spec.name)"] + words).joined(separator: " ")
  }

  /// A text and how far it is known; of what has no counterpart in a real system, all is ours.
  private func graded(_ text: String, _ grade: Grade) -> String {
    isOfRealSystem ? "\(text) \(grade.sentence)" : text
  }

  private func explanation(of option: OptionSpec) -> String {
    graded(option.help, option.grade) + (option.guess.map { " " + graded($0, .ours) } ?? "")
  }

  var isOfRealSystem: Bool { spec.group == .view || spec.group == .task }

  private func addExitStatus(to page: inout ManPage) {
    page.section("EXIT STATUS")
    guard prefixed.isEmpty else {
      return page.paragraphs("That of the command that was run; 1 if there is none of that name.")
    }
    let success = spec.view == nil ? "The command has done what it was asked to." : "What was asked for was printed."
    let failure =
      "The command was refused or failed. One line on standard error tells why; nothing was printed on standard output."
    let later =
      spec.mayWorkLater.isEmpty
      ? [] : [("2", [(spec.mayWorkLater + ["The same command may work later."]).joined(separator: " ")])]
    let lost =
      spec.group == .task
      ? [("255", ["Only where the fault reply-lost of chsim(1) strikes: the change was made, and nothing is said."])]
      : []
    page.list([("0", [success]), ("1", [failure])] + later + lost)
  }

  private func addMessages(to page: inout ManPage) {
    page.section("DIAGNOSTICS")
    let entries = spec.messages()
    if !entries.isEmpty {
      page.messages(entries)
      page.endParagraph()
    }
    page.paragraphs(
      "The messages about the command line, about objects that do not exist and about the state folder are in"
        + " \(ManualPage.messages.name)(\(ManualPage.messages.section)).")
  }

  private func addExamples(to page: inout ManPage) {
    page.section("EXAMPLES")
    page.examples(spec.examples, in: session)
  }
}
