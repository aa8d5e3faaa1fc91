public import Simulation

/// What the trainer does to USB flash drives away from the system.
extension StorageState {
  /// Copies the key files of one drive to another, as a person does on a computer; another system's are not copied.
  ///
  /// - Throws: that there is no such drive, or that one of the two is in a port.
  public mutating func copyKeys(from source: String, to target: String, at time: SimTime) throws(TrainerRefusal) {
    let original = try stickInDrawer(source)
    let copy = try stickInDrawer(target)
    guard !original.isForeign else { return }
    usb.update(copy.label) { $0.add(original.keys, sparing: usbMethod.current) }
    followUp(at: time)
  }

  private func stickInDrawer(_ label: String) throws(TrainerRefusal) -> USBStick {
    let stick = try stick(label)
    if let port = usb.ports.first(where: { $0.inserted?.label == label }) {
      throw .stickElsewhere(label: label, port: port.id)
    }
    return stick
  }
}
