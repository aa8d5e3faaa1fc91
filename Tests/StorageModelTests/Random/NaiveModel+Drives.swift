import Simulation

@testable import StorageModel

/// What the operator does with USB flash drives.
extension NaiveModel {
  private var usable: [String] {
    NaiveModel.portIDs.compactMap { ports[$0] }.filter { drives[$0]?.isForeign == false }
  }

  mutating func writeToDrives(_ key: Int) -> StorageRefusal? {
    let usable = usable
    if usable.count < 3 { return .tooFewDrives(usable: usable.count, needed: 3) }
    if let key = current[.usb], !usable.contains(where: { drives[$0]?.held.contains(key) == true }) {
      return .currentKeyNotInserted
    }
    let written = usable.filter { write(key, $0) }
    looked = Set(ports.keys)
    if written.count >= 3 { return nil }
    for label in written { drives[label]?.held.remove(key) }
    return .tooFewDrives(usable: written.count, needed: 3)
  }

  mutating func write(_ key: Int, _ label: String) -> Bool {
    let fails = (drives[label]?.failingWrites ?? 0) > 0
    drives[label]?.hasFailed = fails
    if fails { drives[label]?.failingWrites -= 1 } else { drives[label]?.held.insert(key) }
    return !fails
  }

  mutating func discard(_ key: Int) {
    guard says(.g13, .yes) else { return }
    for label in usable { drives[label]?.held.remove(key) }
  }

  mutating func validate() -> StorageRefusal? {
    if isLocked { return .locked }
    if !enabled.contains(.usb) { return .notEnabled(.usb) }
    if preparedKey(.usb) != nil { return .rekeyInProgress }
    if current[.usb] == nil { return .noCurrentKey(.usb) }
    looked = Set(ports.keys)
    return nil
  }
}
