internal import CommandKit
internal import CommandSession
internal import Simulation

/// The faults there are, a row each.
enum FaultRows {
  static var outcome: Outcome {
    .concise(
      ["family", "fault", "object", "arguments", "what_happens"],
      RehearsedFamilies.all.flatMap { family in
        family.faults.map { [family.familyName, $0.name, $0.target ?? "", $0.arguments, $0.summary] }
      })
  }
}
