internal import CommandKit
internal import CommandSession
internal import Simulation
internal import StateStore

/// What `lssim` shows of one family.
struct FamilyReport {
  let attributes: [Attribute]
  let faults: [String]
  let upcoming: [UpcomingEffect]
  let guesses: [Guess]
  let choices: [String: String]
  let now: SimTime

  init<F: RehearsedFamily>(_ family: F.Type, _ store: Store) throws(StoreError) {
    let world = try store.read(family)
    attributes = world.state.trainerAttributes
    faults = world.state.faultsInEffect
    upcoming = world.state.upcoming
    guesses = world.state.guesses
    choices = world.state.choicesThatDiffer
    now = world.now
  }
}
