import Simulation

@testable import StorageModel

/// Steps, time, and what follows from them.
extension NaiveModel {
  /// Takes a step; tells what has to come of it.
  mutating func take(_ step: Step) -> Outcome {
    closed = []
    fixedTimes = []
    if case .pass(let length) = step {
      pass(to: now + length)
      return .done
    }
    let outcome = perform(step)
    settleAccounts(at: now)
    return outcome
  }

  private mutating func perform(_ step: Step) -> Outcome {
    switch step {
    case .replicate: return trainerOutcome(replicate(at: now))
    case .backUp: return trainerOutcome(backUp())
    case .restore(let id, let number): return trainerOutcome(restore(id, from: number))
    case .promote(let id): return trainerOutcome(promote(id))
    case .insert(let label, let port): return trainerOutcome(insert(label, port))
    case .remove(let port): return trainerOutcome(remove(port: port))
    case .assume(let assumption, let choice): return trainerOutcome(assume(assumption, choice))
    case .arm(let fault, let object, let value): return trainerOutcome(arm(fault, object, value))
    case .armCounted(let fault, let object, let count): return trainerOutcome(armCounted(fault, object, count))
    case .clear(let fault, let object): return trainerOutcome(clear(fault, object))
    case .armLater(let fault, let delay): return trainerOutcome(armLater(fault, delay))
    case .copyKeys(let source, let target): return trainerOutcome(copyKeys(source, target))
    case .usbPorts(let count): choosePorts(count)
    case .replication(let mode): choose(mode)
    case .validation(let interval): chooseValidation(interval)
    case .transition(let length): transitionLength = length
    case .objects(let count): objects = count
    case .restart: restart()
    default: return operatorOutcome(obey(step))
    }
    return .done
  }

  /// What the operator does.
  private mutating func obey(_ step: Step) -> StorageRefusal? {
    switch step {
    case .rekey(let key, let method): take(key, method)
    case .enable(let method): enable(method)
    case .disable(let method): disable(method)
    case .validate: validate()
    case .test(let id): test(id)
    case .enableType(let type): enable(type)
    case .disableType(let type): disable(type)
    case .make(let settings): make(settings)
    case .change(let id, let settings): change(id, settings)
    case .removeServer(let id): remove(id)
    case .enableInternalKey: enableInternalKey()
    case .disableInternalKey: disableInternalKey()
    case .enableRecoveryKey: enable(.recoverykey)
    case .disableRecoveryKey: disable(.recoverykey)
    case .confirm(let rightly): confirm(rightly)
    case .validateRecoveryKey(let rightly): validateRecoveryKey(rightly)
    default: nil
    }
  }

  private func operatorOutcome(_ refusal: StorageRefusal?) -> Outcome { refusal.map { .refused($0) } ?? .done }
  private func trainerOutcome(_ refusal: TrainerRefusal?) -> Outcome { refusal.map { .trainerRefused($0) } ?? .done }

  /// Everything that happens by itself, one after the other.
  private mutating func pass(to end: SimTime) {
    while let first = agenda.min(by: { ($0.time, $0.order) < ($1.time, $1.order) }), first.time <= end {
      agenda.removeAll { $0.order == first.order }
      happen(first.effect, at: first.time)
      settleAccounts(at: first.time)
    }
    now = end
  }

  private mutating func happen(_ effect: Effect, at time: SimTime) {
    switch effect {
    case .run:
      _ = replicate(at: time)
      if case .every(let interval) = mode { plan(.run, at: time + interval) }
    case .look:
      lookAtAll()
      if let lookInterval { plan(.look, at: time + lookInterval) }
    case .end: transition = nil
    case .strike(let fault): strike(fault)
    case .renew(let failures): renew(at: time, after: failures)
    }
  }

  /// What spreads, unlocks, opens and is fixed.
  private mutating func settleAccounts(at time: SimTime) {
    if mode == .multimaster { shareAmongMasters() }
    if isWithinReach || !needsKey { isLocked = false }
    let conditions = conditions
    for alert in alerts where !conditions.contains(alert.name) {
      closed.append(alert)
      fixedTimes.append(time)
    }
    alerts.removeAll { !conditions.contains($0.name) }
    for name in conditions where !alerts.contains(where: { $0.name == name }) {
      alerts.append(Alert(number: nextNumber, time: time, name: name))
      nextNumber += 1
    }
  }

  mutating func shareAmongMasters() {
    let reached = servers.indices.filter { !servers[$0].reach.isEmpty }
    let genuine = Set(reached.flatMap { place in servers[place].held.filter(\.value).keys })
    for place in reached {
      for key in genuine where servers[place].held[key] == nil { servers[place].held[key] = true }
    }
  }

  /// What there is to be alarmed about, in the order in which it is logged.
  private var conditions: [String] {
    var names: [String] = []
    if isLocked { names.append("1328 cluster") }
    if isOverdue { names.append("1780 cluster") }
    if hasRenewalFailed { names.append("RHRSL9001W cluster") }
    for server in servers {
      let seen = seen(server)
      let (id, isReached) = (server.id, !seen.reach.isEmpty)
      let lacksKey = expected.map { seen.held[$0] != true } ?? false
      if isReached, lacksKey || server.hasFailed { names.append("086006 keyserver \(id)") }
      if isReached, type != nil, type != server.type { names.append("086007 keyserver \(id)") }
      if seen.reach.count < 2 { names.append("086008 keyserver \(id)") }
      if isReached, primary == id, !canMakeKeys(server) { names.append("086009 keyserver \(id)") }
    }
    for port in portIDs {
      if let check = check(port), check != "validated" { names.append("2555 portusb \(port)") }
    }
    let out = drives.keys.filter { !ports.values.contains($0) }
    if says(.g20, .yes), let key = current[.usb],
      out.contains(where: { drives[$0].map { !$0.isForeign && $0.held.contains(key) } == true })
    {
      names.append("2550 cluster")
    }
    return names
  }
}
