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
  /// at for years must not take long to look at. What comes out is what it would be had each of them been gone through.
  mutating func runScheduledReplication(at time: SimTime, lookingAheadTo limit: SimTime) {
    guard case .every(let interval) = replication.mode else { return }
    let before = (keyServers, replication.failingRuns)
    // A run that fails has nothing to tell the system, which learns of keys only from the servers.
    try? replicate(at: time)
    let isIdle = (keyServers, replication.failingRuns) == before
    let skipped = isIdle ? idleRuns(from: time, every: interval, upTo: limit) : 0
    let last = time + SimDuration(seconds: skipped * interval.seconds)
    scheduleReplication(every: interval, after: last, passingOver: skipped)
  }

  /// How many runs after the one at `time` come to nothing too. The last before the horizon is left to be gone through.
  func idleRuns(from time: SimTime, every interval: SimDuration, upTo limit: SimTime) -> Int {
    let horizon = agenda.items.first.map { min($0.due, limit) } ?? limit
    let length = min(horizon.seconds(since: time), SimDuration.longest.seconds)
    return max(0, length / interval.seconds - 1)
  }

  /// Chooses what sets replication going; a schedule begins now.
  mutating func setReplication(_ mode: Replication.Mode, at time: SimTime) {
    agenda.cancel { $0 == .replicate }
    replication.mode = mode
    if case .every(let interval) = mode { scheduleReplication(every: interval, after: time) }
  }

  /// Puts the next run on the agenda; at the end of time there is none.
  private mutating func scheduleReplication(
    every interval: SimDuration, after time: SimTime, passingOver skipped: Int = 0
  ) {
    let next = time + interval
    if next > time { agenda.schedule(.replicate, at: next, passingOver: skipped) }
  }
}
