public import Simulation

extension StorageState: Family {
  /// The family's name.
  public static let familyName = "storage"
  /// The version of its file.
  public static let formatVersion = 1

  /// Applies everything due up to `now`, each at its own time.
  public mutating func settle(to now: SimTime) {
    guard now > settledTo else { return }
    while let item = agenda.takeDue(at: now) {
      settledTo = max(settledTo, item.due)
      switch item.effect {
      case .replicate: runScheduledReplication(at: item.due, lookingAheadTo: now)
      case .validate: runScheduledValidation(at: item.due, lookingAheadTo: now)
      case .endTransition: transition = nil
      case .strike(let fault): strike(fault, at: item.due)
      case .renewInternalKey(let failures): renewInternalKey(after: failures, at: item.due)
      }
      followUp(at: item.due)
    }
    settledTo = now
  }
}
