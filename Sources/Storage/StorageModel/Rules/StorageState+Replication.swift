public import Simulation

extension StorageState {
  /// When the scheduled replication runs next; nil if none is scheduled.
  public var nextReplication: SimTime? { agenda.items.first { $0.effect == .replicate }?.due }

  /// Copies what the primary holds to every server that can be reached: adds, and deletes nothing.
  ///
  /// - Throws: `primaryOutOfReach`; `replicationFailed` if a fault is armed, which then has struck once more.
  mutating func replicate(at time: SimTime) throws(TrainerRefusal) {
    guard let primary = keyServers.primary, primary.observation.isReachable else { throw .primaryOutOfReach }
    if let armed = replication.failingRuns {
      replication.failingRuns = armed.afterStriking
      throw .replicationFailed
    }
    for server in keyServers.all where server.id != primary.id && server.observation.isReachable {
      keyServers.update(server.id) { $0.keys.add(allOf: primary.keys, sparing: keyServerMethod.current) }
    }
    replication.lastRun = time
  }

  /// The scheduled run, and the schedule of the next.
  mutating func runScheduledReplication(at time: SimTime, lookingAheadTo limit: SimTime) {
    let before = (keyServers, replication.failingRuns)
    // A run that fails has nothing to tell the system, which learns of keys only from the servers.
    try? replicate(at: time)
    if (keyServers, replication.failingRuns) == before {
      scheduleNext(.replicate, afterIdleRunAt: time, lookingAheadTo: limit)
    } else {
      scheduleNext(.replicate, after: time)
    }
  }

  /// Chooses what sets replication going; a schedule begins now.
  mutating func setReplication(_ mode: Replication.Mode, at time: SimTime) {
    agenda.cancel { $0 == .replicate }
    replication.mode = mode
    scheduleNext(.replicate, after: time)
  }
}
