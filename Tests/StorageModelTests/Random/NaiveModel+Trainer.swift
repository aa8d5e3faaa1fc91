import Simulation

@testable import StorageModel

/// What the trainer does.
extension NaiveModel {
  mutating func replicate(at time: SimTime) -> TrainerRefusal? {
    guard let place = primaryPlace, !servers[place].reach.isEmpty else { return .primaryOutOfReach }
    if failingRuns > 0 {
      failingRuns -= 1
      return .replicationFailed
    }
    for other in servers.indices where !servers[other].reach.isEmpty {
      servers[other].held.merge(servers[place].held) { own, _ in own }
    }
    lastRun = time
    return nil
  }

  mutating func choose(_ mode: Replication.Mode) {
    guard mode != self.mode else { return }
    self.mode = mode
    agenda.removeAll { $0.effect == .run }
    if case .every(let interval) = mode { plan(.run, at: now + interval) }
  }

  mutating func chooseValidation(_ interval: SimDuration?) {
    guard interval != lookInterval else { return }
    agenda.removeAll { $0.effect == .look }
    lookInterval = interval
    lookAtAll()
    if let interval { plan(.look, at: now + interval) }
  }

  mutating func backUp() -> TrainerRefusal? {
    guard let place = primaryPlace, !servers[place].reach.isEmpty else { return .primaryOutOfReach }
    backups.append(servers[place].held)
    return nil
  }

  mutating func restore(_ id: Int, from number: Int?) -> TrainerRefusal? {
    guard let place = place(String(id)) else { return .noKeyServer }
    guard !backups.isEmpty else { return .noBackup }
    let wanted = number ?? backups.count
    guard (max(1, backups.count - 7)...backups.count).contains(wanted) else { return .noSuchBackup(wanted) }
    servers[place].held = backups[wanted - 1]
    servers[place].nodes = Set(Node.allCases)
    servers[place].isLost = false
    return nil
  }

  mutating func promote(_ id: Int) -> TrainerRefusal? {
    guard let place = place(String(id)) else { return .noKeyServer }
    servers[place].isMaster = true
    return nil
  }

  mutating func insert(_ label: String, _ port: Int) -> TrainerRefusal? {
    guard portIDs.contains(port) else { return .noPort(port) }
    if ports[port] != nil { return .portTaken(port) }
    if let other = ports.first(where: { $0.value == label }) { return .stickElsewhere(label: label, port: other.key) }
    if label.contains(" ") || (drives[label] == nil && drives.count == 64) { return .badLabel(label) }
    ports[port] = label
    drives[label, default: NaiveDrive()].hasFailed = false
    if isLocked { looked.insert(port) }
    if let key = preparedKey(.usb), usable.contains(label) {
      _ = write(key, label)
      looked.insert(port)
    }
    return nil
  }

  mutating func remove(port: Int) -> TrainerRefusal? {
    guard portIDs.contains(port) else { return .noPort(port) }
    guard ports[port] != nil else { return .portEmpty(port) }
    ports[port] = nil
    looked.remove(port)
    return nil
  }

  mutating func restart() {
    isLocked = needsKey && !isWithinReach
    isOverdue = prepared != nil
    if enabled.contains(.usb) { looked.formUnion(ports.keys) }
    lookAtAll()
  }

  mutating func assume(_ assumption: Assumption, _ choice: Choice) -> TrainerRefusal? {
    guard assumption.choices.contains(choice) else { return .noSuchChoice("\(assumption.rawValue)=\(choice.rawValue)") }
    switch assumption {
    case .g05: chooseValidation(choice == .regularly ? SimDuration(seconds: 900) : nil)
    case .g11: transitionLength = choice == .shown ? SimDuration(seconds: 40) : nil
    default: choices[assumption] = choice
    }
    return nil
  }
}
