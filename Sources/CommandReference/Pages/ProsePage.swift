internal import CommandCatalogue
internal import CommandKit

/// A page of the manual that was written by hand, with what comes from the specs and tables put in where its text asks for it.
struct ProsePage {
  /// Which page it is.
  let page: ManualPage
  /// Its text.
  let prose: Prose
  /// What each page that was written by hand is about.
  let abouts: [ManualPage: String]

  let specs = CommandCatalogue.all.map { $0.spec }

  /// The whole page.
  var text: String {
    var made = ManPage(page.name, section: page.section, about: prose.about)
    made.prose(prose) { name, page in insert(name, into: &page) }
    made.section("SEE ALSO")
    made.references(
      page.commands.map { ($0, CommandPage.section) }
        + ManualPage.allCases.filter { $0 != page }.map { ($0.name, $0.section) })
    return made.text
  }

  private func insert(_ name: String, into page: inout ManPage) {
    switch name {
    case "commands": addCommands(to: &page)
    case "pages": addPages(to: &page)
    case "view options": addViewOptions(to: &page)
    case "statuses": addExitStatuses(to: &page)
    case "environment": addEnvironment(to: &page)
    case "hook folders": addHookFolders(to: &page)
    case "hook variables": addHookVariables(to: &page)
    case "scenarios": addScenarios(to: &page)
    case "faults": addFaults(to: &page)
    case "observed": addObservedObjects(to: &page)
    case "messages": addMessages(to: &page)
    default: page.paragraphs("{\(name)}")
    }
  }
}
