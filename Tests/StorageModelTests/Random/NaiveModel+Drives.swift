import Simulation

@testable import StorageModel

/// What the operator does with USB flash drives.
extension NaiveModel {
  mutating func writeToDrives(_ key: Int) -> StorageRefusal? {
    let usable = usable
    let needed = min(3, portIDs.count)
    if usable.count < needed { return .tooFewDrives(usable: usable.count, needed: needed) }
    if let key = current[.usb], !ports.values.contains(where: { isHolder($0, of: key) }) {
      return .currentKeyNotInserted
    }
    let foreign = usable.filter { drives[$0]?.isForeign == true }
    let written = usable.filter { write(key, $0) }
    looked = Set(ports.keys)
    let enough = says(.g24, .yes) ? needed : usable.count
    if written.count >= enough { return nil }
    for label in written { drives[label]?.held.remove(key) }
    for label in foreign { drives[label]?.isForeign = true }
    return .tooFewDrives(usable: written.count, needed: enough)
  }

  private func isHolder(_ label: String, of key: Int) -> Bool {
    drives[label].map { !$0.isForeign && $0.held.contains(key) } == true
  }

  mutating func write(_ key: Int, _ label: String) -> Bool {
    let fails = (drives[label]?.failingWrites ?? 0) > 0
    drives[label]?.hasFailed = fails
    if fails {
      drives[label]?.failingWrites -= 1
    } else {
      drives[label]?.held.insert(key)
      drives[label]?.isForeign = false
    }
    return !fails
  }

  mutating func choosePorts(_ count: Int) {
    portIDs = count == 2 ? [0, 8] : [0, 1, 8, 9]
    ports = ports.filter { portIDs.contains($0.key) }
    looked.formIntersection(portIDs)
  }

  mutating func copyKeys(_ source: String, _ target: String) -> TrainerRefusal? {
    for label in [source, target] {
      if drives[label] == nil { return .noStick(label) }
      if let other = ports.first(where: { $0.value == label }) { return .stickElsewhere(label: label, port: other.key) }
    }
    guard let keys = drives[source], !keys.isForeign else { return nil }
    drives[target]?.held.formUnion(keys.held)
    return nil
  }

  mutating func discard(_ key: Int) {
    guard says(.g13, .yes) else { return }
    for label in ports.values where drives[label]?.isForeign == false { drives[label]?.held.remove(key) }
  }

  mutating func validate() -> StorageRefusal? {
    if isLocked { return .locked }
    if !enabled.contains(.usb) { return .notEnabled(.usb) }
    if preparedKey(.usb) != nil || transition?.method == .usb { return .rekeyInProgress }
    if current[.usb] == nil { return .noCurrentKey(.usb) }
    looked = Set(ports.keys)
    return nil
  }
}
