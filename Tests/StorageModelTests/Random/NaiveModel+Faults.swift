import Simulation

@testable import StorageModel

/// What the trainer makes go wrong.
extension NaiveModel {
  mutating func arm(_ fault: StorageFault, _ object: String, _ value: String?) -> TrainerRefusal? {
    if fault == .usbForeign {
      guard drives[object] != nil else { return .noStick(object) }
      drives[object]?.isForeign = true
      looked = looked.filter { ports[$0] != object }
      return nil
    }
    guard let place = place(object) else { return .noKeyServer }
    switch fault {
    case .keyserverUnreachable:
      servers[place].nodes = servers[place].nodes.filter { value != nil && $0.name != value }
    case .keyserverLost:
      servers[place].held = [:]
      servers[place].nodes = []
      servers[place].isLost = true
    case .keyserverCertificate: servers[place].isDistrusted = value == "system" ? .system : .server
    default:
      guard let key = current[.keyserver] ?? expected, servers[place].held[key] != nil else {
        return .notArmed(fault.rawValue)
      }
      servers[place].held[key] = false
    }
    return nil
  }

  mutating func armCounted(_ fault: StorageFault, _ object: String?, _ count: Int) -> TrainerRefusal? {
    switch fault {
    case .create: failingCreations = count
    case .replication: failingRuns = count
    case .replyLost: lostReplies = count
    case .internalKey:
      guard hasInternalKey else { return .notArmed(fault.rawValue) }
      failingRenewals = count
    default:
      guard let object, drives[object] != nil else { return .noStick(object ?? "") }
      drives[object]?.failingWrites = count
    }
    return nil
  }

  mutating func armLater(_ delayed: DelayedFault, _ delay: SimDuration) -> TrainerRefusal? {
    switch delayed.fault.target {
    case .keyServer: if place(delayed.object) == nil { return .noKeyServer }
    case .stick: if drives[delayed.object ?? ""] == nil { return .noStick(delayed.object ?? "") }
    case .none: break
    }
    plan(.strike(delayed), at: now + delay)
    return nil
  }

  mutating func strike(_ delayed: DelayedFault) {
    if let count = delayed.count {
      _ = armCounted(delayed.fault, delayed.object, count.remaining)
    } else {
      _ = arm(delayed.fault, delayed.object ?? "", delayed.value)
    }
  }

  /// Ends a fault.
  mutating func clear(_ fault: StorageFault, _ object: String?) -> TrainerRefusal? {
    let before = self
    agenda.removeAll { entry in
      guard case .strike(let planned) = entry.effect, planned.fault == fault else { return false }
      guard fault.target == .keyServer else { return planned.object == object }
      return before.place(planned.object).map { $0 == before.place(object) } ?? (planned.object == object)
    }
    let isPlanned = before.agenda.count != agenda.count
    switch fault.target {
    case .keyServer:
      guard let place = place(object) else {
        agenda = before.agenda
        return .noKeyServer
      }
      clear(fault, at: place)
    case .stick:
      guard let object, drives[object] != nil else {
        agenda = before.agenda
        return .noStick(object ?? "")
      }
      if fault == .usbWrite { drives[object]?.failingWrites = 0 } else { drives[object]?.isForeign = false }
    case .none:
      switch fault {
      case .create: failingCreations = 0
      case .replication: failingRuns = 0
      case .replyLost: lostReplies = 0
      default: failingRenewals = 0
      }
    }
    let isSame =
      before.servers == servers && before.drives == drives && before.failingCreations == failingCreations
      && before.failingRuns == failingRuns && before.lostReplies == lostReplies
      && before.failingRenewals == failingRenewals
    return isSame && !isPlanned ? .notArmed(fault.rawValue) : nil
  }

  private mutating func clear(_ fault: StorageFault, at place: Int) {
    let isLost = servers[place].isLost
    switch fault {
    case .keyserverDrift: for key in servers[place].held.keys { servers[place].held[key] = true }
    case .keyserverCertificate: servers[place].isDistrusted = nil
    default:
      guard isLost == (fault == .keyserverLost) else { return }
      servers[place].nodes = Set(Node.allCases)
      servers[place].isLost = false
    }
  }
}
