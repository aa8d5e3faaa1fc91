import CorenteModel
import Simulation

/// A domain whose time a test moves, with words for what is done to it.
struct Domain {
  /// The family, everything due applied.
  private(set) var state: CorenteState
  /// Its time.
  private(set) var now: SimTime

  static let start = SimTime("260105090000") ?? .earliest
  static let names = ["Boston", "Chicago", "Denver", "Austin"]

  /// A fresh domain.
  init() {
    now = Self.start
    state = .fresh(.both, at: now, assumptions: [:])
  }

  /// Puts another answer to an assumption in force.
  mutating func choose(_ choice: String, for assumption: CorenteAssumption) {
    state.choose(choice, for: assumption, at: now)
  }

  /// Lets so many seconds pass.
  mutating func pass(_ seconds: Int) {
    now = now + SimDuration(seconds: seconds)
    state.settle(to: now)
  }

  /// How many seconds have passed since the start.
  var elapsed: Int { now.seconds(since: Self.start) }

  /// Has the key of a Location regenerated; by `jdoe` with the right password, unless told.
  mutating func regenerate(
    _ location: String, user: String = "jdoe", password: String = "Training1"
  ) throws(CorenteRefusal) {
    try state.regenerateKey(of: location, by: user, password: password, at: now)
  }

  mutating func arm(
    _ fault: CorenteFault, _ location: String? = nil, times: Int = 1
  ) throws(CorenteFaultRefusal) {
    try state.arm(fault, on: location, times: fault.isCounted ? FaultCount(times) : nil, at: now)
  }

  mutating func arm(
    _ fault: CorenteFault, _ location: String? = nil, times: Int = 1, after seconds: Int
  ) throws(CorenteFaultRefusal) {
    let count = fault.isCounted ? FaultCount(times) : nil
    try state.arm(fault, on: location, times: count, later: now + SimDuration(seconds: seconds))
  }

  mutating func clear(_ fault: CorenteFault, _ location: String? = nil) throws(CorenteFaultRefusal) {
    try state.clear(fault, on: location, at: now)
  }

  /// Ends every fault.
  mutating func clearAll() throws(CorenteFaultRefusal) {
    for (fault, detail) in state.armedFaults { try clear(fault, fault.strikesLocation ? detail : nil) }
  }

  /// Takes the closed events out, as the store does.
  mutating func takeClosed() -> [Event] { state.events.takeClosed() }

  /// The Location of that name; there must be one.
  func location(_ name: String) -> Location { state.locations[Self.names.firstIndex(of: name) ?? 0] }

  /// The condition of the tunnel between two Locations, and when it last changed, in seconds since the start.
  func tunnel(_ first: String, _ second: String) -> (condition: TunnelCondition, changed: Int)? {
    state.tunnels(of: location(first)).first { $0.joins(location(second).id) }
      .map { (state.condition(of: $0), $0.lastChange.seconds(since: Self.start)) }
  }

  func condition(_ first: String, _ second: String) -> TunnelCondition? { tunnel(first, second)?.condition }

  /// The generation that a holder has of a Location's key.
  func generation(of owner: String, at holder: String) -> Int? {
    state.storedKeys(of: location(owner)).first { $0.name == holder }?.generation
  }

  func regeneration(_ name: String) -> RegenerationStatus { state.regeneration(of: location(name)) }

  func tunnelsUp(_ name: String) -> Int { state.upCount(state.tunnels(of: location(name))) }

  /// Whether the SCP and every other Location have the key of every Location.
  var isEveryKeyEverywhere: Bool {
    state.locations.allSatisfy { state.keysElsewhere(of: $0).allSatisfy(\.isCurrent) }
  }

  var isEveryTunnelUp: Bool { state.upCount(state.tunnels) == state.tunnels.count }
}
