internal import Simulation

extension StorageState {
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
    if !ObjectName.isAllowed(system.name) { return "the system's name is not allowed" }
    if !(0...StorageSystem.greatestObjectCount).contains(system.encryptedObjects) {
      return "the number of encrypted objects is out of range"
    }
    if system.isLocked, hasKeyWithinReach { return "the system is locked although it reaches its key" }
    if validationInterval?.seconds == 0 || transitionLength?.seconds == 0 { return "a length of time is nothing" }
    return impossibleKey ?? impossibleAgenda ?? impossibleTime
  }

  /// Counters near the end of their range are refused, so that counting on is always possible.
  private static let greatestCount = 999_999_999_999

  /// A key that is still to be made must not be there: its name would be given twice.
  private var impossibleKey: String? {
    for count in [usbKeysIssued, keyServerKeysIssued, recoveryKey.issued]
    where !(0...Self.greatestCount).contains(count) {
      return "the number of keys made is out of range"
    }
    let numbers = 1...max(1, keyServerKeysIssued)
    let rings = keyServers.all.flatMap { [$0.keys, $0.lastSeen?.keys ?? KeyRing()] } + backups.map(\.keys)
    for ring in rings where !ring.keys.allSatisfy({ numbers.contains($0.number) }) {
      return "there is a key-server key that was never made"
    }
    for stick in usb.sticks where !stick.keys.allSatisfy({ isMade($0, of: usbKeysIssued) }) {
      return "there is a USB key that was never made"
    }
    let prepared = { method in rekey?.method == method ? rekey?.newKey : nil }
    for key in [usbMethod.current, prepared(.usb)] where key.map({ isMade($0, of: usbKeysIssued) }) == false {
      return "there is a USB key that was never made"
    }
    for key in [recoveryKey.method.current, prepared(.recoverykey)]
    where key.map({ isMade($0, of: recoveryKey.issued) }) == false {
      return "there is a recovery key that was never made"
    }
    let numbersOfBackups = backups.map(\.number)
    guard numbersOfBackups.allSatisfy((1...Self.greatestCount).contains),
      zip(numbersOfBackups, numbersOfBackups.dropFirst()).allSatisfy(<)
    else { return "the numbers of the backups do not rise" }
    return nil
  }

  /// Whether a key that has one of this system's numbers is one of the first so many.
  private func isMade(_ key: KeyID, of count: Int) -> Bool {
    let (name, own) = (key.description.utf8, system.id.utf8.suffix(8))
    guard name.starts(with: own), let number = Int(key.description.dropFirst(own.count), radix: 16) else { return true }
    return (1...max(1, count)).contains(number)
  }

  private var impossibleAgenda: String? {
    var (replications, looks, ends, renewals) = (0, 0, 0, 0)
    for item in agenda.items {
      switch item.effect {
      case .replicate: replications += 1
      case .validate: looks += 1
      case .endTransition: ends += 1
      case .renewInternalKey(let failures):
        guard (0...InternalKey.retries).contains(failures) else { return "the internal key was tried too often" }
        renewals += 1
      case .strike: break
      }
    }
    if ends != (transition == nil ? 0 : 1) { return "a step of a rekey that is under way does not end" }
    // At the end of time nothing is scheduled any more.
    let isOver = settledTo + InternalKey.lifetime == .latest
    let isRegular = if case .every = replication.mode { true } else { false }
    guard replications == (isRegular ? 1 : 0) || isOver && replications == 0 else {
      return "replication that is scheduled does not run, or one that is not does, or twice"
    }
    guard renewals == (internalKey == nil ? 0 : 1) || isOver && renewals == 0 else {
      return "the internal key is not renewed, or one that is not used is, or twice"
    }
    guard looks <= 1, looks == 1 || validationInterval == nil || isOver else {
      return "the system does not look at its key servers, or twice"
    }
    if let first = agenda.items.first, first.due <= settledTo { return "something due was not applied" }
    return nil
  }

  private var impossibleTime: String? {
    let times = [recoveryKey.validatedAt, internalKey?.lastRekey, replication.lastRun, backups.last?.time]
    return times.allSatisfy { ($0 ?? settledTo) <= settledTo } && events.openAlerts.allSatisfy { $0.time <= settledTo }
      ? nil : "something happened in the future"
  }
}
