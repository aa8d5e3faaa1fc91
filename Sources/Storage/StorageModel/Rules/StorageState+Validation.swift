public import Simulation

/// When the system notices that the condition of a key server has changed [G05].
extension StorageState {
  /// What the system knows of a key server: what it sees, or what it saw when it last looked.
  public func seen(_ server: KeyServer) -> KeyServerObservation {
    server.lastSeen ?? server.observation
  }

  /// Chooses how often the system looks; nil if it is to see every change at once. The first look is now.
  public mutating func chooseValidation(every interval: SimDuration?, at time: SimTime) {
    guard interval != validationInterval else { return }
    agenda.cancel { $0 == .validate }
    validationInterval = interval
    lookAtAll()
    scheduleNext(.validate, after: time)
    followUp(at: time)
  }

  /// The first look of a fresh system, and the schedule of the next.
  mutating func beginValidation(at time: SimTime) {
    lookAtAll()
    scheduleNext(.validate, after: time)
  }

  /// The answer in force.
  public func choice(of assumption: Assumption) -> Choice {
    switch assumption {
    case .g05: validationInterval == nil ? .immediately : .regularly
    case .g11: transitionLength == nil ? .hidden : .shown
    default: assumptions[assumption]
    }
  }

  /// Chooses for how long a step of a rekey is shown as being under way; nil if it is not [G11].
  public mutating func chooseTransition(_ length: SimDuration?) {
    transitionLength = length
  }

  /// The choices that differ from the default, by number: what a fresh start takes over.
  public var choicesThatDiffer: [String: String] {
    var choices = assumptions.differing
    choices[Assumption.g05.rawValue] = validationInterval?.description
    choices[Assumption.g11.rawValue] = transitionLength?.description
    return choices
  }

  /// How often the system looks, and for how long a step is shown, where nobody chose a length.
  static let usualValidation = SimDuration(seconds: 15 * 60)
  static let usualTransition = SimDuration(seconds: 40)

  /// What a key server holds does not count until the system looks next [G04, G14].
  mutating func awaitLook(at id: Int, from time: SimTime) {
    keyServers.update(id) { server in
      let now = server.observation
      server.lastSeen = KeyServerObservation(nodes: now.nodes, keys: KeyRing(), role: now.role, type: now.type)
    }
    guard !agenda.items.contains(where: { $0.effect == .validate }) else { return }
    let next = time + Self.usualValidation
    if next > time { agenda.schedule(.validate, at: next) }
  }

  /// Looks at a key server now.
  mutating func look(at id: Int) {
    let isRemembered = validationInterval != nil
    keyServers.update(id) { $0.lastSeen = isRemembered ? $0.observation : nil }
  }

  /// Looks at every key server now.
  mutating func lookAtAll() {
    for server in keyServers.all { look(at: server.id) }
  }

  /// The regular look, and the schedule of the next.
  mutating func runScheduledValidation(at time: SimTime, lookingAheadTo limit: SimTime) {
    guard validationInterval != nil else { return lookAtAll() }
    let before = keyServers
    lookAtAll()
    if keyServers == before {
      scheduleNext(.validate, afterIdleRunAt: time, lookingAheadTo: limit)
    } else {
      scheduleNext(.validate, after: time)
    }
  }
}
