internal import CommandKit
internal import CorenteModel
internal import LMDKPModel
internal import StorageModel

/// What a command finds around it.
extension CommandPage {
  /// The pages to see besides: the entry page, that of the family, and those about what the command's group is about.
  var pages: [ManualPage] {
    switch spec.group {
    case .view, .task, .prefix: [.overview, .storage, .fidelity]
    case .simulation: [.overview, .simulation, .messages, .state]
    case .other: family == LMDKPState.familyName ? [.overview, .lmdkp, .fidelity] : [.overview, .corente, .fidelity]
    }
  }

  /// The family whose state the command is about; nil if it is about all of them.
  private var family: String? {
    switch spec.group {
    case .view, .task, .prefix: StorageState.familyName
    case .other(let system): system.hasPrefix("LMD") ? LMDKPState.familyName : CorenteState.familyName
    case .simulation: nil
    }
  }

  func addEnvironment(to page: inout ManPage) {
    page.section("ENVIRONMENT")
    page.macros(".Ev REHEARSAL_STATE")
    page.paragraphs("names the state folder.")
    page.macros(".Xr \(ManualPage.overview.reference)")
    page.paragraphs("tells where it is otherwise, and of the other variables.")
    guard isOfRealSystem else { return }
    let roles = spec.roles == Role.allCases ? "every role." : spec.roles.map(\.rawValue).joined(separator: ", ") + "."
    page.endParagraph()
    page.macros(".Ev \(Role.variable)")
    page.paragraphs("names the role of the user. These may run the command: \(roles)")
    guard spec.roles != Role.allCases else { return }
    page.paragraphs("Which roles may is inferred: see G42 in the list of lssim -assumptions.")
  }

  func addFiles(to page: inout ManPage) {
    page.section("FILES")
    let families = family.map { [$0] } ?? [StorageState.familyName, LMDKPState.familyName, CorenteState.familyName]
    let files = families.map { "\($0).json" }
    page.list([
      ("Pa sim.json", ["The clock and the scenario, in the state folder."]),
      (
        "Pa \(files.joined(separator: " , "))",
        ["What the command is about, beside it; \(ManualPage.state.name)(\(ManualPage.state.section)) tells more."]
      ),
    ])
  }
}
