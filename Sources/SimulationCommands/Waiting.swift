internal import CommandKit
internal import CommandSession
internal import Simulation
internal import StateStore

/// Lets simulated time pass until something is so.
///
/// Contract. Where time runs, it waits and looks again and again; nothing is written. Where it stands still, it goes through
/// what is due, in memory, to the first instant at which the condition holds, and then moves the clock there, once. What others
/// change meanwhile is seen in the first case only: in the second no time passes.
struct Waiting {
  private let store: Store
  private let context: Context

  init(_ store: Store, _ context: Context) {
    self.store = store
    self.context = context
  }

  /// Lets a length of time pass.
  func pass(_ length: SimDuration) throws(CommandFailure) {
    let (head, start) = try store.reading { store throws(StoreError) in try store.readHead() }
    let end = start + length
    guard head.clock.scale > 0 else { return try moveClock(to: end) }
    while try store.reading({ store throws(StoreError) in try store.readHead() }).now < end { context.pause(50) }
  }

  /// Waits for a condition.
  func wait<F: RehearsedFamily>(
    for condition: WaitCondition, in family: F.Type, within limit: SimDuration
  ) throws(CommandFailure) -> Outcome {
    let start = try look(family)
    let deadline = start.now + limit
    guard start.head.clock.scale > 0 else { return try jump(from: start, to: condition, before: deadline) }
    var world = start
    while true {
      let observed = try observe(world.state, condition)
      if condition.isMet(by: observed) { return met(condition, observed, world.now) }
      guard world.now < deadline else { throw timedOut(condition, observed) }
      context.pause(50)
      world = try look(family)
    }
  }

  private func jump<F: RehearsedFamily>(
    from world: World<F>, to condition: WaitCondition, before deadline: SimTime
  ) throws(CommandFailure) -> Outcome {
    var state = world.state
    var time = world.now
    while true {
      let observed: String
      do throws(CommandFailure) {
        observed = try observe(state, condition)
      } catch {
        // What could be seen at first, and now cannot, was waited for until now.
        if time > world.now { try moveClock(to: time) }
        throw error
      }
      if condition.isMet(by: observed) {
        if time > world.now { try moveClock(to: time) }
        return met(condition, observed, time)
      }
      guard let next = state.nextChange, next <= deadline else {
        try moveClock(to: deadline)
        throw timedOut(condition, observed)
      }
      state.settle(to: next)
      time = next
    }
  }

  private func look<F: RehearsedFamily>(_ family: F.Type) throws(CommandFailure) -> World<F> {
    try store.reading { store throws(StoreError) in try store.read(family) }
  }

  private func observe(_ state: some RehearsedFamily, _ condition: WaitCondition) throws(CommandFailure) -> String {
    guard !state.cannotObserve(condition.attribute, of: condition.kind, id: condition.id) else {
      throw CommandFailure(SimulationRefusal.unobservable(condition.attribute).entry)
    }
    do throws(UsageError) { return try condition.observe(state) } catch { throw CommandFailure(error) }
  }

  private func moveClock(to time: SimTime) throws(CommandFailure) {
    try store.changingClock { head, wall throws(SimulationRefusal) in
      if time > head.clock.now(wall: wall) { head.clock.set(to: time, wall: wall) }
    }
  }

  private func met(_ condition: WaitCondition, _ observed: String, _ time: SimTime) -> Outcome {
    .line("\(condition.attribute) \(observed) \(time)")
  }

  private func timedOut(_ condition: WaitCondition, _ observed: String) -> CommandFailure {
    let refusal = SimulationRefusal.timedOut(
      attribute: condition.attribute, wanted: condition.wanted, value: observed)
    return CommandFailure(refusal.entry, exitStatus: refusal.exitStatus)
  }
}
