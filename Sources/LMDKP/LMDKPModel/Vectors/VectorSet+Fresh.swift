internal import Simulation

extension VectorSet {
  /// The vector sets at the start of a rehearsal: one that is due in fifteen days, and one to practise with.
  static func all(at start: SimTime) -> [VectorSet] {
    let since = start - SimDuration(seconds: lifetime.seconds - SimDuration.days(15).seconds)
    let holders = [directory] + Account.readers.map { String($0.number) }
    return [
      VectorSet(
        id: 0, shortTitle: "USFAU 0000000333", type: .firefly, effectiveTime: since,
        credentials: KeyLedger(newest: 1, holders: holders, since: since)),
      VectorSet(
        id: 1, shortTitle: "TRNAU 0000000001", type: .training, effectiveTime: since,
        credentials: KeyLedger(newest: 1, holders: [], since: since)),
    ]
  }
}
