internal import CommandCatalogue
internal import CommandKit

/// The manual page about the product as a whole.
struct OverviewPage {
  /// The page's name.
  static let name = "rekey-rehearsal"
  /// The manual's section of what is no command and no file.
  static let section = 7

  let specs = CommandCatalogue.all.map { $0.spec }

  /// The whole page.
  var text: String {
    var page = ManPage(Self.name, section: Self.section, about: "rehearsal of storage encryption key renewals")
    addDescription(to: &page)
    addCommands(to: &page)
    addCommandLine(to: &page)
    addOutput(to: &page)
    addClock(to: &page)
    addScenarios(to: &page)
    addFaults(to: &page)
    addHooks(to: &page)
    addEnvironment(to: &page)
    addFiles(to: &page)
    addExitStatus(to: &page)
    addExamples(to: &page)
    addDifferences(to: &page)
    addMessages(to: &page)
    page.section("SEE ALSO")
    page.references(
      specs.map { ($0.name, CommandPage.section) } + [(FidelityPage.name, FidelityPage.section)])
    return page.text
  }

  private func addDescription(to page: inout ManPage) {
    page.section("DESCRIPTION")
    page.paragraphs(
      "These commands behave like the encryption commands of an IBM storage system, and bring along what those act on, all"
        + " of it simulated: the system, its key servers and its USB flash drives."
        + " Storage administrators use them to rehearse a renewal of encryption keys, to write and test their scripts for"
        + " it, and to see what happens when something goes wrong, without the equipment.",
      "Other commands do the same for the yearly rekey of an LMD's KP and the posting of its credentials: those whose names"
        + " have lmd or kp in them, and only they.",
      "Others rehearse what is a like procedure elsewhere: the regeneration of a Location gateway's key in a Corente domain.",
      "The operator's commands contain nothing that the operator of a real system could not do."
        + " Everything that makes the world move or fail is in chsim, so a reader of a script sees at once which lines are"
        + " the procedure.",
      "No program runs in the background. The state is a few files in one folder. Each command reads them, lets everything"
        + " happen that is due by then, and, if it changes something, writes them anew. Looking never changes what"
        + " happens.")
  }

  /// The other systems whose procedures can be rehearsed, in the order of the commands.
  private var otherSystems: [String] {
    specs.reduce(into: []) { systems, spec in
      if case .other(let system) = spec.group, !systems.contains(system) { systems.append(system) }
    }
  }

  private func addCommands(to page: inout ManPage) {
    page.section("COMMANDS")
    let titles: [(CommandGroup, String)] =
      [(.view, "Views"), (.task, "Actions"), (.prefix, "Prefixes, which a view or an action may have")]
      + otherSystems.map { (.other($0), $0) }
      + [(.simulation, "The simulation, which no real system has")]
    for (group, title) in titles {
      page.subsection(title)
      page.list(
        specs.filter { $0.group == group }.map { ("Xr \($0.name) \(CommandPage.section)", ["\($0.summary)."]) })
    }
    page.endParagraph()
    page.macros(".Nm", ".Ar command Op Ar argument ...")
    page.paragraphs("runs a command by its name, where the commands are not on the path.")
  }

  private func addExitStatus(to page: inout ManPage) {
    page.section("EXIT STATUS")
    let names = specs.filter { !$0.mayWorkLater.isEmpty }.map(\.name)
    let later = names.dropLast().joined(separator: ", ") + " and " + (names.last ?? "")
    page.list([
      ("0", ["The command has done what it was asked to, or printed what was asked for."]),
      ("1", ["The command was refused or failed; one line on standard error tells why."]),
      ("2", ["Only \(later): the same command may work later. Their pages tell more."]),
    ])
  }

  private func addExamples(to page: inout ManPage) {
    page.section("EXAMPLES")
    page.examples(Self.examples)
  }

  /// A rekey of the key servers, from a fresh start.
  static let examples = [
    CommandExample(
      "chsim -scenario keyserver -scale 0", "Start afresh, with key servers only and time standing still:"),
    CommandExample("lsencryption", "Verify that encryption is enabled:"),
    CommandExample("lskeyserver", "Verify that every key server is online:"),
    CommandExample("chencryption -keyserver newkey -key prepare", "Have the primary key server make a new key:"),
    CommandExample("chsim -backup keyserver", "Back up the primary key server, now that it holds the new key:"),
    CommandExample("chencryption -keyserver newkey -key commit", "Put the new key in force:"),
    CommandExample(
      "lseventlog -fixed no", "See the alerts against the additional key servers, which lack the new key:"),
    CommandExample("chsim -advance 5h", "Let replication run:"),
    CommandExample("lskeyserver | grep online", "See that they are online again:"),
  ]
}
