internal import CommandKit

/// The manual page of a command.
struct CommandPage {
  /// The manual's section of commands.
  static let section = 1

  let spec: CommandSpec
  /// The commands that it runs, if it is a prefix.
  let prefixed: [CommandSpec]

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
    addEnvironment(to: &page)
    addExitStatus(to: &page)
    addMessages(to: &page)
    addExamples(to: &page)
    page.section("SEE ALSO")
    page.references(spec.seeAlso.map { ($0, Self.section) } + [(OverviewPage.name, OverviewPage.section)])
    return page.text
  }

  private func addOptions(to page: inout ManPage) {
    guard !spec.allOptions.isEmpty || spec.operand != nil else { return }
    page.section("OPTIONS")
    page.list(
      spec.allOptions.map { (OptionMacros.words($0), [$0.help]) }
        + (spec.operand.map { [(OptionMacros.words($0), [$0.help])] } ?? []))
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
    page.list(spec.attributes.map { ("Va \(Mdoc.argument($0.name))", [$0.meaning]) })
  }

  private func addEnvironment(to page: inout ManPage) {
    page.section("ENVIRONMENT")
    page.macros(".Ev REHEARSAL_STATE")
    page.paragraphs("names the state folder.")
    page.macros(".Xr \(OverviewPage.name) \(OverviewPage.section)")
    page.paragraphs("tells where it is otherwise, and of the other variables.")
    guard spec.group == .view || spec.group == .task else { return }
    let roles = spec.roles == Role.allCases ? "every role." : spec.roles.map(\.rawValue).joined(separator: ", ") + "."
    page.endParagraph()
    page.macros(".Ev \(Role.variable)")
    page.paragraphs("names the role of the user. These may run the command: \(roles)")
  }

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
    page.list([("0", [success]), ("1", [failure])] + later)
  }

  private func addMessages(to page: inout ManPage) {
    page.section("MESSAGES")
    let entries = spec.messages()
    if !entries.isEmpty {
      page.messages(entries)
      page.endParagraph()
    }
    page.paragraphs(
      "The messages about the command line, about objects that do not exist and about the state folder are in")
    page.macros(".Xr \(OverviewPage.name) \(OverviewPage.section) .")
  }

  private func addExamples(to page: inout ManPage) {
    page.section("EXAMPLES")
    page.examples(spec.examples)
  }
}
