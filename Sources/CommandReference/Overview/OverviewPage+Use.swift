internal import CommandKit
internal import CommandSession
internal import Simulation
internal import SimulationCommands

extension OverviewPage {
  func addCommandLine(to page: inout ManPage) {
    page.section("COMMAND LINE")
    page.paragraphs(
      "Parameters begin with a dash and stand in any order. A parameter's value is the next word, or follows an equals sign."
        + " The object, an id or a name, is the last word; after -- it may begin with a dash."
        + " A value is printable ASCII of at most 2176 bytes. No parameter may be given twice.",
      "-h or -? prints the help of a command, and so does svcinfo help or svctask help with its name.")
  }

  func addOutput(to page: inout ManPage) {
    page.section("OUTPUT")
    page.paragraphs(
      "A concise view has a header and a row an object; a detailed view has a line an attribute. Where there is nothing to"
        + " list, nothing is printed, the header included. A change prints nothing. Times are YYMMDDHHMMSS, in UTC."
        + " The views have these options:")
    page.list(ViewShape.both.options(filter: .ours).map { (OptionMacros.words($0), [$0.help]) })
  }

  func addClock(to page: inout ManPage) {
    page.section("CLOCK")
    page.paragraphs(
      "Simulated time runs like the wall's until chsim is told otherwise: -scale 60 makes a minute of each second,"
        + " -scale 0 stops it, which is best for tests, and -advance lets time pass at once."
        + " What is due meanwhile happens in its order, each at its own time.",
      "waitsim waits for simulated time. Where time stands still, it moves it.")
  }

  func addScenarios(to page: inout ManPage) {
    page.section("SCENARIOS")
    page.paragraphs(
      "A rehearsal starts in one of these situations. chsim -scenario starts afresh, chsim -reset starts the same one"
        + " again, and without either it is \(ScenarioName.both.rawValue).")
    page.list(ScenarioName.allCases.map { ("Cm \(Mdoc.argument($0.rawValue))", ["\($0.summary)."]) })
  }

  func addFaults(to page: inout ManPage) {
    page.section("FAULTS")
    page.paragraphs(
      "chsim -fault makes these things fail. A fault that strikes a number of times does so once unless told otherwise by"
        + " -count; the others last until -clear ends them.")
    page.list(RehearsalFacts.faults.map { ("Cm \(Mdoc.argument($0.name))\(arguments(of: $0))", [$0.summary]) })
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
