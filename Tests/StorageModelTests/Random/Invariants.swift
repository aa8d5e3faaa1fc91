import Foundation
import Simulation

@testable import StorageModel

/// What must be true after every step, whatever it was.
struct Invariants {
  private var names: Set<String> = []
  private var numbers: Set<Int> = []

  init(_ state: StorageState) {
    names = Set(EncryptionMethod.allCases.compactMap { name(state.method($0).current, $0) })
  }

  /// What a step has broken; empty if nothing.
  mutating func broken(
    by step: Step, from before: StorageState, to after: StorageState, closed: [Event], _ outcome: Outcome
  ) -> [String] {
    var found: [String] = []
    for method in EncryptionMethod.allCases {
      if !isAllowed(step, method, before, after, outcome) {
        found.append("the current \(method) key changed by itself")
      }
      let old = before.preparedKey(of: method)
      guard let new = after.preparedKey(of: method), new != old, let new = name(new, method) else { continue }
      if !names.insert(new).inserted { found.append("a key's name was given again") }
    }
    if outcome != .done {
      let isUntouched = outcome.leavesTrace ? untraced(after) == untraced(before) : after == before
      if !isUntouched { found.append("a refused step changed something") }
    }
    if !keepsKey(step, before, after) { found.append("the current key was pushed out") }
    for event in closed where !numbers.insert(event.sequence).inserted || (event.fixedTime ?? event.time) < event.time {
      found.append("an event was closed twice, or before it happened")
    }
    return found
  }

  /// What is not as it must be in any state, whatever led to it; empty if nothing.
  func broken(in state: StorageState) -> [String] {
    var found: [String] = []
    if let impossibility = state.impossibility { found.append(impossibility) }
    for server in state.keyServers.all where state.status(of: server) == .online {
      let isOnline =
        state.seen(server).isReachableFromAll && state.seen(server).holds(state.expectedServerKey)
        && (server.lastSeen != nil || server.link == .up)
      if !isOnline { found.append("\(server.name) is not online") }
    }
    // What follows from a change has followed: looking again finds nothing more.
    var again = state
    again.followUp(at: state.settledTo)
    if again != state { found.append("not everything was followed up") }
    let open = Set(state.events.openAlerts.map(\.sequence))
    let count = state.events.nextSequence - EventLog.firstSequence
    if !open.isDisjoint(with: numbers) || open.count + numbers.count != count {
      found.append("event numbers have gaps")
    }
    return found
  }

  /// USB and recovery keys are counted alike, each method for itself.
  private func name(_ key: KeyID?, _ method: EncryptionMethod) -> String? { key.map { "\(method) \($0)" } }

  private func isAllowed(
    _ step: Step, _ method: EncryptionMethod, _ before: StorageState, _ after: StorageState, _ outcome: Outcome
  ) -> Bool {
    let (old, new) = (before.method(method).current, after.method(method).current)
    if outcome == .done {
      if step == .rekey(.commit, method) { return new == before.preparedKey(of: method) && new != nil }
      if step == .disable(method) || (step == .disableRecoveryKey && method == .recoverykey) { return new == nil }
    }
    return old == new
  }

  /// A state without what a refused step may leave behind.
  private func untraced(_ state: StorageState) -> StorageState {
    var state = state
    state.failingCreations = nil
    state.replication.failingRuns = nil
    state.events = EventLog()
    for place in state.keyServers.all.indices {
      state.keyServers.all[place].hasFailedToCreate = false
      state.keyServers.all[place].lastSeen = nil
    }
    for place in state.usb.sticks.indices {
      state.usb.sticks[place].failingWrites = nil
      state.usb.sticks[place].hasFailed = false
    }
    for place in state.usb.ports.indices { state.usb.ports[place].inserted?.isChecked = false }
    return state
  }

  /// No server or drive that held the current key has it no more, but for faults and restores.
  private func keepsKey(_ step: Step, _ before: StorageState, _ after: StorageState) -> Bool {
    let isStruck = before.agenda.items.contains {
      if case .strike = $0.effect { $0.due <= after.settledTo } else { false }
    }
    guard step.writesKeys, !isStruck else { return true }
    let onServers = after.method(.keyserver).current.map { key in
      before.keyServers.all.allSatisfy { server in
        !server.keys.holds(key) || after.keyServers.find(String(server.id))?.keys.holds(key) == true
      }
    }
    let onDrives = after.method(.usb).current.map { key in
      before.usb.sticks.allSatisfy { !$0.holds(key) || after.usb.stick($0.label)?.holds(key) == true }
    }
    return onServers != false && onDrives != false
  }
}
