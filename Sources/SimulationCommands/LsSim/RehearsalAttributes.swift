internal import CommandKit
internal import CommandSession
internal import Simulation
internal import StateStore

/// The rows of `lssim`.
struct RehearsalAttributes {
  let head: Head
  let now: SimTime
  let reports: [FamilyReport]
  let snapshots: [String]

  var all: [Attribute] {
    let start = [
      Attribute("time", now.description),
      Attribute("scale", String(head.clock.scale)),
      Attribute("scenario", head.scenario.rawValue),
      Attribute("start_time", head.startTime.description),
    ]
    return start + reports.flatMap(\.attributes) + [
      Attribute("faults", reports.flatMap(\.faults).joined(separator: ", ")),
      Attribute("effects", upcoming.map { "\($0.what) \($0.due)" }.joined(separator: ", ")),
      Attribute("snapshots", snapshots.joined(separator: ", ")),
    ]
  }

  /// What happens next, for a person.
  var hint: String {
    guard let next = upcoming.first else { return "next: nothing happens by itself" }
    let wait = SimDuration(seconds: next.due.seconds(since: now))
    return "next: \(next.what) in \(wait.roughly) (chsim -advance \(wait))"
  }

  private var upcoming: [UpcomingEffect] { reports.flatMap(\.upcoming).sorted { $0.due < $1.due } }
}
