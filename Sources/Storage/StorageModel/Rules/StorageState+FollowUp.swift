internal import Simulation

extension StorageState {
  /// Draws the consequences of a change: what spreads, unlocks, opens or is fixed at once.
  mutating func followUp(at time: SimTime) {
    if replication.mode == .multimaster { shareAmongMasters() }
    if system.isLocked, hasKeyWithinReach || !needsKey { system.isLocked = false }
    let conditions = alertConditions
    let lasting = Set(conditions.map(\.subject))
    events.fix(at: time) { !lasting.contains($0.subject) }
    silenced.removeAll { assumptions[.g32] != .no || !lasting.contains($0) }
    let known = Set(events.openAlerts.map(\.subject) + silenced)
    for condition in conditions where !known.contains(condition.subject) {
      events.open(condition.cause, about: condition.object, sense: condition.sense, at: time)
    }
  }

  /// What there is to be alarmed about now, in the order in which it is logged.
  private var alertConditions: [AlertCondition] {
    var conditions: [AlertCondition] = []
    if system.isLocked { conditions.append(AlertCondition(.keyRequired, systemObject)) }
    if rekey?.isOverdue == true { conditions.append(AlertCondition(.changesNotCommitted, systemObject)) }
    if internalKey?.hasFailed == true { conditions.append(AlertCondition(.internalKeyNotRenewed, systemObject)) }
    for server in keyServers.all {
      let seen = seen(server)
      let object = eventObject(of: server)
      if seen.isReachable, !seen.holds(expectedServerKey) || server.hasFailedToCreate {
        conditions.append(AlertCondition(.keyServerError, object, senseData(of: server, seen)))
      }
      if seen.isReachable, let make = keyServerTypes.enabled, make != seen.type {
        conditions.append(AlertCondition(.keyServerUnsupported, object))
      }
      if !seen.isReachableFromAll { conditions.append(AlertCondition(.keyServerUnreachable, object)) }
      if seen.isReachable, keyServers.isPrimary(server), !canMakeKeys(server) {
        conditions.append(AlertCondition(.keyServerMisconfigured, object))
      }
    }
    for port in usb.ports {
      guard let check = check(of: port), check != .validated else { continue }
      conditions.append(AlertCondition(.driveError, eventObject(of: port)))
    }
    if assumptions[.g20] == .yes, isKeyOut { conditions.append(AlertCondition(.keyDriveRemoved, systemObject)) }
    return conditions
  }

  /// Whether a drive that holds the current key is in no port [G20].
  private var isKeyOut: Bool {
    guard let current = usbMethod.current else { return false }
    let inserted = usb.inserted.map(\.label)
    return usb.sticks.contains { $0.holds(current) && !inserted.contains($0.label) }
  }

  /// What a key server answered instead of the key, or to being asked to make one [G33].
  private func senseData(of server: KeyServer, _ seen: KeyServerObservation) -> SenseData {
    if server.hasFailedToCreate { return .kmip(.generalFailure) }
    let hasAnswered = seen.keys.keys.contains { $0.key == expectedServerKey }
    return hasAnswered ? .none : .kmip(.itemNotFound)
  }

  /// In a multi-master configuration every server that can be reached has what any other such server has.
  mutating func shareAmongMasters() {
    var shared = KeyRing()
    for server in keyServers.all where server.observation.isReachable {
      for key in server.keys.keys where key.isGenuine { shared.add(key, sparing: keyServerMethod.current) }
    }
    for server in keyServers.all where server.observation.isReachable {
      keyServers.update(server.id) { $0.keys.add(allOf: shared, sparing: keyServerMethod.current) }
    }
  }
}

/// Something to be alarmed about.
private struct AlertCondition {
  let cause: EventCause
  let object: EventObject
  let sense: SenseData

  var subject: AlertSubject { AlertSubject(cause, object) }

  init(_ cause: EventCause, _ object: EventObject, _ sense: SenseData = .none) {
    self.cause = cause
    self.object = object
    self.sense = sense
  }
}
