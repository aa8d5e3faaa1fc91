public import Simulation

/// When the system notices that the condition of a key server has changed [G05].
extension StorageState {
  /// What the system knows of a key server: what it sees, or what it saw when it last looked.
  public func seen(_ server: KeyServer) -> KeyServerObservation {
    guard validationInterval != nil else { return server.observation }
    return server.lastSeen ?? server.observation
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
    let before = keyServers
    lookAtAll()
    if keyServers == before {
      scheduleNext(.validate, afterIdleRunAt: time, lookingAheadTo: limit)
    } else {
      scheduleNext(.validate, after: time)
    }
  }
}
