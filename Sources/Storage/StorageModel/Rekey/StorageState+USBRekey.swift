internal import Simulation

extension StorageState {
  /// Whether there are drives enough for a new key, and the present one is at hand (reference sheet 5.1).
  func requireDrivesReady() throws(StorageRefusal) {
    try requireFreeToPrepare(.usb)
    let usable = usableDrives.count
    guard usable >= usb.needed else { throw .tooFewDrives(usable: usable, needed: usb.needed) }
    if let current = usbMethod.current, !usb.isInserted(current) { throw .currentKeyNotInserted }
  }

  /// Writes a new key to every usable drive that is inserted. If too few could be written, all is undone and refused; what
  /// stays is that those drives failed.
  mutating func prepareUSBKey(at time: SimTime) throws(StorageRefusal) {
    try requireDrivesReady()
    let before = self
    let replaced = preparedKey(of: .usb)
    let key = issueKey(of: .usb)
    var written = 0
    let drives = usableDrives
    for stick in drives where write(key, to: stick.label) { written += 1 }
    let needed = assumptions[.g24] == .yes ? usb.needed : drives.count
    guard written >= needed else {
      let failed = usb.sticks
      self = before
      for stick in failed {
        usb.update(stick.label) { kept in
          kept.failingWrites = stick.failingWrites
          kept.hasFailed = stick.hasFailed
        }
      }
      usb.markChecked()
      followUp(at: time)
      throw .tooFewDrives(usable: written, needed: needed)
    }
    if let replaced { discardFromDrives(replaced) }
    usb.markChecked()
    rekey = Rekey(method: .usb, newKey: key)
  }

  /// The inserted drives that a key can be written to [G16].
  var usableDrives: [USBStick] { assumptions[.g16] == .yes ? usb.inserted : usb.usable }

  /// The prepared key, if it is on drives enough: three, those that are not inserted any more counted (reference sheet 5.1).
  func usbKeyReadyToCommit() throws(StorageRefusal) -> KeyID {
    try requireUnlocked()
    let key = try prepared(.usb)
    let copies = usb.copies(of: key)
    guard copies >= StorageState.copiesNeeded || assumptions[.g09] == .allow else {
      throw .tooFewCopies(copies: copies, needed: StorageState.copiesNeeded)
    }
    return key
  }

  /// Writes a key to a drive; false if the drive failed.
  mutating func write(_ key: KeyID, to label: String) -> Bool {
    var succeeded = false
    usb.update(label) { succeeded = $0.write(key, sparing: usbMethod.current) }
    return succeeded
  }

  /// Removes a key that was never committed from the inserted drives [G13].
  mutating func discardFromDrives(_ key: KeyID) {
    guard assumptions[.g13] == .yes else { return }
    for stick in usb.usable {
      usb.update(stick.label) { $0.keys.removeAll { $0 == key } }
    }
  }

  static let copiesNeeded = 3
}
