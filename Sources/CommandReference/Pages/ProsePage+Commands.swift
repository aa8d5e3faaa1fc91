internal import CommandKit

/// What the entry page lists.
extension ProsePage {
  /// The other systems whose procedures can be rehearsed, in the order of the commands.
  private var otherSystems: [String] {
    specs.reduce(into: []) { systems, spec in
      if case .other(let system) = spec.group, !systems.contains(system) { systems.append(system) }
    }
  }

  func addCommands(to page: inout ManPage) {
    let titles: [(CommandGroup, String)] =
      [
        (.view, "Storage encryption: views"), (.task, "Storage encryption: actions"),
        (.prefix, "Prefixes, which a view or an action of the storage system may have"),
      ]
      + otherSystems.map { (.other($0), $0) }
      + [(.simulation, "The simulation, which no real system has")]
    for (group, title) in titles {
      page.subsection(title)
      page.list(
        specs.filter { $0.group == group }.map { ("Xr \($0.name) \(CommandPage.section)", ["\($0.summary)."]) },
        isCompact: true)
    }
  }

  func addPages(to page: inout ManPage) {
    page.list(
      ManualPage.allCases.filter { $0 != self.page }.map { other in
        ("Xr \(other.reference)", ["\(abouts[other] ?? FidelityPage.about)."])
      })
  }

  func addViewOptions(to page: inout ManPage) {
    page.list(ViewShape.both.options(filter: .ours).map { (OptionMacros.words($0), [$0.help]) })
  }

  func addExitStatuses(to page: inout ManPage) {
    let names = specs.filter { !$0.mayWorkLater.isEmpty }.map(\.name)
    let later = names.dropLast().joined(separator: ", ") + " and " + (names.last ?? "")
    page.list([
      ("0", ["The command has done what it was asked to, or printed what was asked for."]),
      ("1", ["The command was refused or failed; one line on standard error tells why."]),
      ("2", ["Only \(later): the same command may work later. Their pages tell more."]),
    ])
  }
}
