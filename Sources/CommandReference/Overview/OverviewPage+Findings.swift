internal import CommandKit
internal import CommandSession
internal import SimulationCommands
internal import StorageCommands

extension OverviewPage {
  func addMessages(to page: inout ManPage) {
    page.section("MESSAGES")
    page.paragraphs(
      "A message is a line CODE text. lssim -explain shows what is known of one. Variable parts stand in braces.")
    let parser = UsageError.samples.map(\.entry)
    let store = StorageMessages.store
    let rest = AllMessages.entries.filter { !parser.contains($0) && !store.contains($0) }
    page.subsection("About the command line and objects")
    page.messages(parser.byCode)
    page.subsection("About the state folder")
    page.messages(store.byCode)
    page.subsection("Of the commands, and codes of the event log")
    page.messages(rest.byCode)
  }

  func addDifferences(to page: inout ManPage) {
    page.section("DIFFERENCES FROM THE REAL SYSTEM")
    page.paragraphs(
      "No captured transcript of a key-server rekey is known, and much of what a real system refuses is not published.")
    page.macros(".Xr \(FidelityPage.name) \(FidelityPage.section)")
    page.paragraphs(
      "tells what is certain, what is documented and what is guessed. Each decision that was made without knowing has a"
        + " number there: lssim -assumptions lists them with the answer in force; chsim -assume puts another in force where"
        + " there are several. A procedure should come out right under all of them.",
      "No real system has chsim, lssim and waitsim, nor hooks, and the form of what -json prints is the product's own."
        + " Of all views only lseventlog is documented to have -filtervalue; a script meant for a real system should filter"
        + " the others itself (grep, awk).")
  }
}

extension [MessageEntry] {
  fileprivate var byCode: [MessageEntry] { sorted { $0.code < $1.code } }
}
