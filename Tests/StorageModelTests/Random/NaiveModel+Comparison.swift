import Simulation

@testable import StorageModel

/// Whether the product shows what has to be shown.
extension NaiveModel {
  /// What the product closed otherwise in the last step; empty if nothing.
  func differences(from events: [Event]) -> [String] {
    if closed.isEmpty, events.isEmpty { return [] }
    let isSame = closed == events.map(NaiveModel.alert) && fixedTimes == events.compactMap(\.fixedTime)
    return isSame ? [] : ["closed: \(events) instead of \(closed) at \(fixedTimes)"]
  }

  /// What the product shows otherwise; empty if nothing.
  func differences(from state: StorageState) -> [String] {
    var found: [String] = []
    func compare<Value: Equatable>(_ what: String, _ own: Value, _ shown: Value) {
      if own != shown { found.append("\(what): \(shown) instead of \(own)") }
    }
    compare("time", now, state.settledTo)
    compare("locked", isLocked, state.system.isLocked)
    compare("type", type, state.keyServerTypes.enabled)
    compare("rekeys", rekeys, EncryptionMethod.allCases.map { state.rekeyStatus(of: $0).rawValue })
    for method in EncryptionMethod.allCases {
      compare("\(method) enabled", enabled.contains(method), state.method(method).isEnabled)
      compare("\(method) current", name(current[method], method), state.method(method).current)
      compare("\(method) prepared", name(preparedKey(method), method), state.preparedKey(of: method))
    }
    compare("servers", servers.map(\.name), state.keyServers.all.map(\.name))
    compare("primary", primary, state.keyServers.primary?.id)
    compare("statuses", servers.map(status), state.keyServers.all.map { state.status(of: $0).rawValue })
    compare("server copies", serverCopies, state.serversWithCurrentKey)
    compare("drive copies", current[.usb].map(copies) ?? 0, state.usb.copies(of: state.method(.usb).current))
    compare("new copies", preparedKey(.usb).map(copies) ?? 0, state.usb.copies(of: state.preparedKey(of: .usb)))
    compare("drives", portIDs.map { ports[$0] }, state.usb.ports.map(\.inserted?.label))
    compare("checks", portIDs.map(check), state.usb.ports.map { state.check(of: $0)?.rawValue })
    compare("next run", next(.run), state.nextReplication)
    compare("agenda", agenda.map(\.time).sorted(), state.agenda.items.map(\.due))
    compare("lost replies", FaultCount(lostReplies), state.lostReplies)
    compare("renewed", lastRenewal, state.internalKey?.lastRekey)
    compare("last run", lastRun, state.replication.lastRun)
    compare("failing runs", FaultCount(failingRuns), state.replication.failingRuns)
    compare("failing creations", FaultCount(failingCreations), state.failingCreations)
    compare("newest backup", backups.count, state.backups.last?.number ?? 0)
    compare("alerts", alerts, state.events.openAlerts.map(NaiveModel.alert))
    compare("next number", nextNumber, state.events.nextSequence)
    return found
  }

  private var rekeys: [String] {
    EncryptionMethod.allCases.map { method in
      if let transition, transition.method == method { return transition.word }
      if preparedKey(method) != nil { return isConfirmed ? "confirmed" : "prepared" }
      return current[method] == nil ? "no_key" : "no"
    }
  }

  private var serverCopies: Int {
    current[.keyserver].map { key in servers.count { $0.held[key] == true } } ?? 0
  }

  private func name(_ number: Int?, _ method: EncryptionMethod) -> KeyID? {
    number.map { KeyID.issued($0, by: method, system: "00000204A0605F7E") }
  }

  private static func alert(_ event: Event) -> Alert {
    let code = event.cause.eventID.isEmpty ? event.cause.errorCode : event.cause.eventID
    let object = event.object.type == "cluster" ? "cluster" : "\(event.object.type) \(event.object.id)"
    return Alert(number: event.sequence, time: event.time, name: "\(code) \(object)")
  }
}
