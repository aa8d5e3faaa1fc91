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

  /// What no sequence of commands could have led to.
  public var impossibility: String? {
    if let what = keyServers.impossibility ?? usb.impossibility { return what }
    if !events.isConsistent { return "the event numbers do not rise, or an open alert is fixed" }
    if assumptions[.g32] != .no, !silenced.isEmpty { return "an alert is silenced although none can be" }
    if events.openAlerts.contains(where: { silenced.contains($0.subject) }) { return "an open alert is silenced" }
    if Set(silenced).count != silenced.count { return "an alert is silenced twice" }
    if audit?.isConsistent == false { return "the numbers of the audit log's entries are out of order" }
    if !agenda.isConsistent { return "the agenda is not in order" }
    if let rekey, !method(rekey.method).isEnabled { return "a method that is not enabled has a new key prepared" }
    if let rekey, rekey.newKey == method(rekey.method).current { return "the prepared key is the current key" }
    if !(0...StorageSystem.greatestObjectCount).contains(system.encryptedObjects) {
      return "the number of encrypted objects is out of range"
    }
    if system.isLocked, hasKeyWithinReach { return "the system is locked although it reaches its key" }
    if validationInterval?.seconds == 0 || transitionLength?.seconds == 0 { return "a length of time is nothing" }
    if (transition == nil) == agenda.items.contains(where: { $0.effect == .endTransition }) {
      return "a step of a rekey that is under way does not end"
    }
    if usbKeysIssued < 0 || keyServerKeysIssued < 0 { return "fewer than no keys were made" }
    if let first = agenda.items.first, first.due <= settledTo { return "something due was not applied" }
    return nil
  }
}
