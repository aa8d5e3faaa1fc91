internal import CommandCatalogue
internal import CommandKit
internal import SimulationCommands

/// The manual page that tells how far the rehearsal is like a real system. All that it lists comes from the specs, the message
/// table and the assumptions.
struct FidelityPage {
  /// What the page is about, without a full stop.
  static let about = "how far the rehearsal is like a real system"

  /// The commands that a real system has.
  let specs = CommandCatalogue.all.map { $0.spec }.filter { $0.group == .view || $0.group == .task }
  let messages = AllMessages.entries

  /// The whole page.
  var text: String {
    var page = ManPage(
      ManualPage.fidelity.name, section: ManualPage.fidelity.section, about: Self.about)
    addDescription(to: &page)
    addGrades(to: &page)
    addFindings(to: &page)
    addAssumptions(to: &page)
    addOtherSystems(to: &page)
    page.section("SEE ALSO")
    page.references(
      ManualPage.fidelity.commands.map { ($0, CommandPage.section) }
        + ManualPage.allCases.filter { $0 != .fidelity }.map { ($0.name, $0.section) })
    return page.text
  }

  private func addDescription(to page: inout ManPage) {
    page.section("DESCRIPTION")
    page.paragraphs(
      "No captured transcript of a key-server rekey is known."
        + " What lsencryption, lskeyserver and lseventlog show during one is put together here from the maker's description"
        + " of the procedure, from a captured rekey of USB flash drives, and, where both are silent, from decisions of ours.",
      "So rely on the order of the steps, on the names of the commands, options and attributes, and on the values no and"
        + " prepared of keyserver_rekey, all of which are documented or captured. Do not rely on the number or the text of"
        + " a refusal, on the moment at which a status changes, or on what cancel does, before you have seen it on your own"
        + " system.",
      "Whoever has a system with key servers can settle most of this page with one rekey that is due anyhow, by keeping what"
        + " these print before prepare, after it, after commit, and after replication:")
    page.display([
      "lsencryption -delim :", "lskeyserver -delim :", "lskeyserverisklm -delim :", "lseventlog -fixed no -delim :",
    ])
    page.endParagraph()
    page.paragraphs(
      "None of them changes anything. Hide the names and addresses, and tell the authors; the transcript would become a test."
    )
  }

  private func addGrades(to page: inout ManPage) {
    page.section("THE THREE GRADES")
    page.paragraphs(
      "Each attribute, option, transition and message has one of these grades. What consists of several parts has that of the"
        + " weakest. The manual pages of the commands show them, lssim -assumptions shows that of an answer, and lssim"
        + " -explain that of a message; no other output does.")
    page.list(Grade.allCases.map { ("Sy \(Mdoc.argument($0.rawValue))", [$0.meaning]) })
  }

  private func addOtherSystems(to page: inout ManPage) {
    page.section("THE OTHER FAMILIES")
    page.paragraphs(
      "The yearly rekey of a KP and the regeneration of a Location's key are known from one documented procedure each, worked"
        + " in windows. The steps, their order and the times that the procedures name are documented; the commands,"
        + " attributes, messages and all the rest are ours. The simulation's own commands have no counterpart anywhere."
    )
  }
}
