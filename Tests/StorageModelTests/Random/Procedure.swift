import Simulation
import Testing

@testable import StorageModel

/// What an administrator does who finds the system in whatever state, with a trainer who takes every fault away.
struct Procedure {
  private(set) var state: StorageState

  init(_ state: StorageState) {
    self.state = state
  }

  /// Puts everything right, and rekeys what is in use.
  ///
  /// - Returns: what is not as it should be then; empty if all is well.
  mutating func putRight() throws -> [String] {
    try clearFaults()
    for assumption in Assumption.allCases {
      try state.assume("\(assumption.rawValue)=\(assumption.choices[0].rawValue)", at: now)
    }
    state.chooseValidation(every: nil, at: now)
    state.chooseTransition(nil)
    if state.transition != nil { state.settle(to: now + .hours(1)) }
    try clearFaults()
    state.choosePorts(4, at: now)
    try insertHolders()
    if !isHeld(.keyserver), isBackedUp, let server = state.keyServers.all.first {
      try state.restoreKeyServer(String(server.id), at: now)
    }
    guard !state.system.isLocked else { return lockedForGood }
    state.chooseReplication(.multimaster, at: now)
    if let rekey = state.rekey { try finish(rekey.method) }
    try waitForRenewal()
    for method in EncryptionMethod.keepers where state.method(method).isEnabled { try giveUpLostKey(of: method) }
    try sortOutServers()
    for server in state.keyServers.all { try state.test(server, at: now) }
    for method in EncryptionMethod.keepers where isUsable(method) {
      try state.take(.prepare, of: method, at: now)
      try state.take(.commit, of: method, at: now)
    }
    return shortcomings
  }

  /// Takes every fault away. Of a key that is forgotten meanwhile, nobody knows any more that it was another.
  private mutating func clearFaults() throws {
    for fault in state.armedFaults {
      do throws(TrainerRefusal) {
        try state.clear(fault.fault, on: fault.object.isEmpty ? nil : fault.object, at: now)
      } catch {
        guard fault.fault == .keyserverDrift, error == .notArmed(fault.fault.rawValue) else { throw error }
      }
    }
  }

  /// The internal key is renewed on the next day, unless another fault strikes it till then.
  private mutating func waitForRenewal() throws {
    guard state.internalKey?.hasFailed == true else { return }
    state.settle(to: now + .hours(25))
    try clearFaults()
    if state.internalKey?.hasFailed == true { state.settle(to: now + .hours(25)) }
  }

  private var now: SimTime { state.settledTo }

  /// Every drive out, then four in: one that holds the key in force, those with the new one, the others, blank ones.
  private mutating func insertHolders() throws {
    for port in state.usb.ports where port.inserted != nil { try state.removeStick(fromPort: port.id, at: now) }
    var wanted = Array(labels(holding: state.method(.usb).current).prefix(1))
    wanted += labels(holding: state.preparedKey(of: .usb))
    wanted += state.usb.sticks.map(\.label)
    wanted += (1...4).map { "blank\($0)" }
    var labels: [String] = []
    for label in wanted where !labels.contains(label) { labels.append(label) }
    for (port, label) in zip(state.usb.ports, labels) { try state.insert(label, inPort: port.id, at: now) }
  }

  private func labels(holding key: KeyID?) -> [String] {
    key.map { key in state.usb.sticks.filter { $0.holds(key) }.map(\.label) } ?? []
  }

  private func isHeld(_ method: EncryptionMethod) -> Bool {
    guard let key = state.method(method).current else { return true }
    return method == .usb ? state.usb.copies(of: key) > 0 : state.keyServers.all.contains { $0.keys.holds(key) }
  }

  private func isUsable(_ method: EncryptionMethod) -> Bool {
    state.method(method).isEnabled && (method == .usb || !state.keyServers.all.isEmpty)
  }

  private var isBackedUp: Bool {
    guard let key = state.method(.keyserver).current, let newest = state.backups.last else { return false }
    return newest.keys.holds(key) && !state.keyServers.all.isEmpty
  }

  /// A system stays locked only if no copy is left anywhere.
  private var lockedForGood: [String] {
    let isGone = EncryptionMethod.keepers.allSatisfy { state.method($0).current == nil || !isHeld($0) }
    return isGone && !isBackedUp && state.internalKey == nil ? [] : ["it is locked although there is a copy of its key"]
  }

  private mutating func finish(_ method: EncryptionMethod) throws {
    do throws(StorageRefusal) {
      try state.take(.commit, of: method, at: now)
    } catch {
      try state.take(.cancel, of: method, at: now)
    }
  }

  /// Servers of another make than the one in use go; one of the others is the primary.
  private mutating func sortOutServers() throws {
    guard let type = state.keyServerTypes.enabled ?? state.keyServers.all.first?.type else { return }
    try state.enable(type, at: now)
    try state.assume("G08=allow", at: now)
    for server in state.keyServers.all where server.type != type { try state.remove(server, at: now) }
    try giveUpLostKey(of: .keyserver)
    guard state.keyServers.primary == nil, let first = state.keyServers.all.first else { return }
    try state.change(first, KeyServerSettings(becomesPrimary: true), at: now)
  }

  /// A key that nobody holds any more cannot be rekeyed: the method is turned off and on again.
  private mutating func giveUpLostKey(of method: EncryptionMethod) throws {
    guard !isHeld(method) else { return }
    state.setEncryptedObjects(0)
    try state.disable(method, at: now)
    try state.enable(method, at: now)
  }

  private var shortcomings: [String] {
    var found = state.keyServers.all.filter { state.status(of: $0) != .online }.map { "\($0.name) is not online" }
    for method in EncryptionMethod.keepers where isUsable(method) && state.rekeyStatus(of: method) != .no {
      found.append("\(method) is \(state.rekeyStatus(of: method))")
    }
    found += state.events.openAlerts.map { "open: \($0.cause.eventID) \($0.cause.errorCode) \($0.object.id)" }
    if let impossibility = state.impossibility { found.append(impossibility) }
    return found
  }
}
