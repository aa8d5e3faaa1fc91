internal import CommandKit
internal import CommandSession
internal import Simulation
internal import SimulationCommands

/// What the page about the simulation lists.
extension ProsePage {
  func addScenarios(to page: inout ManPage) {
    page.list(ScenarioName.allCases.map { ("Cm \(Mdoc.argument($0.rawValue))", ["\($0.summary)."]) })
  }

  func addFaults(to page: inout ManPage) {
    page.list(RehearsalFacts.faults.map { ("Cm \(Mdoc.argument($0.name))\(arguments(of: $0))", [$0.summary]) })
  }

  func addObservedObjects(to page: inout ManPage) {
    page.list(
      RehearsalFacts.observableObjects.map { kind in
        let names = ObservedAttributes.names(of: kind).joined(separator: ", ")
        return ("Cm \(kind)", ["\(ObservedAttributes.view(of: kind))(1): \(names)."])
      })
  }

  private func arguments(of fault: FaultKind) -> String {
    let object = fault.target.map { " Fl object Ar \($0.split(separator: " ").joined(separator: "_"))" } ?? ""
    let count = fault.isCounted ? " Op Fl count Ar n" : ""
    switch fault.value {
    case .none: return object + count
    case .optionally(let words): return "\(object)\(count) Op Fl value Cm \(words.joined(separator: " | "))"
    case .duration: return "\(object)\(count) Fl value Ar duration"
    }
  }
}
