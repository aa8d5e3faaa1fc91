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
  ///
  /// Runs that change nothing are passed over, up to `limit` or to whatever else is due before: a system that nobody looked
  /// at for years must not take long to look at.
  mutating func runScheduledReplication(at time: SimTime, lookingAheadTo limit: SimTime) {
    guard case .every(let interval) = replication.mode else { return }
    let before = keyServers
    let wasFailing = replication.failingRuns != nil
    // A run that fails has nothing to tell the system, which learns of keys only from the servers.
    try? replicate(at: time)
    var next = time + interval
    if keyServers == before, !wasFailing {
      let horizon = agenda.items.first.map { min($0.due, limit) } ?? limit
      let skipped = max(0, horizon.seconds(since: time) / interval.seconds - 1)
      let last = time + SimDuration(seconds: skipped * interval.seconds)
      if skipped > 0, replication.lastRun == time { replication.lastRun = last }
      next = last + interval
    }
    guard next > time else { return }
    agenda.schedule(.replicate, at: next)
  }

  /// Chooses what sets replication going; a schedule begins now.
  mutating func setReplication(_ mode: Replication.Mode, at time: SimTime) {
    agenda.cancel { $0 == .replicate }
    replication.mode = mode
    if case .every(let interval) = mode { agenda.schedule(.replicate, at: time + interval) }
  }
}
