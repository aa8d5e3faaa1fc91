internal import CommandKit
internal import CommandSession
internal import Simulation
internal import StateStore
internal import StorageCommands
internal import StorageModel

/// What `chsim` does to the clock and to the whole rehearsal.
enum ClockChange {
  static func advance(by length: SimDuration, _ store: Store) throws(CommandFailure) {
    try store.changingClock { head, wall throws(SimulationRefusal) in
      let now = head.clock.now(wall: wall)
      guard (now + length).seconds(since: now) == length.seconds else { throw .outOfTime }
      head.clock.advance(by: length)
    }
  }

  static func set(_ time: SimTime?, scale: Int?, _ store: Store) throws(CommandFailure) {
    try store.changingClock { head, wall throws(SimulationRefusal) in
      if let time {
        guard time >= head.clock.now(wall: wall) else { throw .backwards }
        head.clock.set(to: time, wall: wall)
      }
      if let scale { head.clock.rescale(to: scale, wall: wall) }
    }
  }

  /// A fresh start. The time is the present one unless told, the scale stays unless told.
  static func begin(
    _ scenario: ScenarioName, at time: SimTime?, scale: Int?, systemName: String?, _ store: Store
  ) throws(CommandFailure) {
    if let systemName, !ObjectName.isAllowed(systemName) { throw CommandFailure(StorageRefusal.badName.entry) }
    try store.beginning { head, wall throws(CommandFailure) in
      let start = time ?? head.clock.now(wall: wall)
      return Head(
        clock: SimClock(showing: start, wall: wall, scale: scale ?? head.clock.scale), scenario: scenario,
        startTime: start, assumptions: try assumptionsInForce(head, store), systemName: systemName)
    }
  }

  static func reset(_ store: Store) throws(CommandFailure) {
    try store.beginning { head, wall throws(CommandFailure) in
      Head(
        clock: SimClock(showing: head.startTime, wall: wall, scale: head.clock.scale), scenario: head.scenario,
        startTime: head.startTime, assumptions: try assumptionsInForce(head, store), systemName: head.systemName)
    }
  }

  /// The assumptions outlive a fresh start; they are read when nobody else can change them any more. Of a family that cannot be
  /// read because of something that a fresh start gives up (its base, a later start's file), those of the present start do. A
  /// damaged file is told of instead: it would stay in force.
  private static func assumptionsInForce(_ head: Head, _ store: Store) throws(CommandFailure) -> [String: String] {
    try store.reading { store throws(StoreError) in
      var choices: [String: String] = [:]
      for family in RehearsedFamilies.all {
        do throws(StoreError) {
          choices.merge(try FamilyReport(family, store).choices) { own, _ in own }
        } catch {
          if case .emptyFolder = error { continue }
          guard case .damaged = error else { throw error }
          try checkOwnFile(of: family, store)
          choices.merge(head.assumptions.filter { family.alternatives[$0.key] != nil }) { own, _ in own }
        }
      }
      return choices
    }
  }

  private static func checkOwnFile<F: RehearsedFamily>(of family: F.Type, _ store: Store) throws(StoreError) {
    try store.checkOwnFile(of: family)
  }
}
