internal import Simulation

/// What runs regularly, and what there is to pass over of it: a system that nobody looked at for years must not take long to
/// look at.
///
/// Contract. What comes out is what it would be had each run been gone through, the numbers of the agenda included.
extension StorageState {
  /// Puts the next regular run on the agenda; at the end of time there is none.
  ///
  /// - Parameters:
  ///   - effect: what runs.
  ///   - time: when it ran last, or when its schedule begins.
  mutating func scheduleNext(_ effect: StorageEffect, after time: SimTime) {
    guard let interval = interval(of: effect) else { return }
    schedule(effect, at: time + interval, after: time)
  }

  /// Puts the next regular run on the agenda after one that came to nothing. Runs that come to nothing too are passed over, up
  /// to `limit` or to whatever else is due before.
  mutating func scheduleNext(_ effect: StorageEffect, afterIdleRunAt time: SimTime, lookingAheadTo limit: SimTime) {
    guard let interval = interval(of: effect), !passOverBoth(effect, at: time, upTo: limit) else { return }
    // The last before the horizon is left to be gone through.
    let skipped = max(0, length(from: time, to: agenda.items.first?.due, limit) / interval.seconds - 1)
    let last = time + SimDuration(seconds: skipped * interval.seconds)
    schedule(effect, at: last + interval, after: last, passingOver: skipped)
  }

  /// Passes over the runs of both regular effects if the other comes to nothing too; else neither would get past the other.
  ///
  /// Both are left to be gone through at least once before the horizon: then everything that is remembered of a run, and its
  /// number, is that of the last one.
  private mutating func passOverBoth(_ effect: StorageEffect, at time: SimTime, upTo limit: SimTime) -> Bool {
    let other: StorageEffect = effect == .replicate ? .validate : .replicate
    guard let own = interval(of: effect)?.seconds, let others = interval(of: other)?.seconds,
      let next = agenda.items.first(where: { $0.effect == other })?.due, comesToNothing(other, at: time)
    else { return false }
    let end = length(from: time, to: agenda.items.first { $0.effect != other }?.due, limit) - max(own, others) - 1
    let first = next.seconds(since: time)
    guard end >= first else { return false }
    let (ownRuns, otherRuns) = (end / own, (end - first) / others + 1)
    let (ownLast, otherLast) = (ownRuns * own, first + (otherRuns - 1) * others)
    var items = [(effect, ownLast + own), (other, otherLast + others)]
    // The one that was put in last has the higher number.
    if ownLast > otherLast || (ownLast == otherLast && first > 0) { items.reverse() }
    agenda.cancel { $0 == other }
    agenda.schedule(
      items[0].0, at: time + SimDuration(seconds: items[0].1), passingOver: ownRuns + otherRuns - 1)
    agenda.schedule(items[1].0, at: time + SimDuration(seconds: items[1].1))
    return true
  }

  private func comesToNothing(_ effect: StorageEffect, at time: SimTime) -> Bool {
    var trial = self
    if effect == .replicate { try? trial.replicate(at: time) } else { trial.lookAtAll() }
    return trial.keyServers == keyServers && trial.replication.failingRuns == replication.failingRuns
  }

  private func interval(of effect: StorageEffect) -> SimDuration? {
    switch effect {
    case .replicate:
      if case .every(let interval) = replication.mode { interval } else { nil }
    case .validate: validationInterval
    case .endTransition, .strike, .renewInternalKey: nil
    }
  }

  /// The seconds until something is due, or until `limit` if that is sooner.
  private func length(from time: SimTime, to due: SimTime?, _ limit: SimTime) -> Int {
    min(min(due ?? limit, limit).seconds(since: time), SimDuration.longest.seconds)
  }

  private mutating func schedule(
    _ effect: StorageEffect, at next: SimTime, after time: SimTime, passingOver skipped: Int = 0
  ) {
    if next > time { agenda.schedule(effect, at: next, passingOver: skipped) }
  }
}
