public import Simulation

extension StorageState {
  /// `chencryption -usb|-keyserver enable`.
  ///
  /// - Throws: `locked`, `notLicensed`, or, if [G10] says so, `alreadyEnabled`.
  public mutating func enable(_ method: EncryptionMethod, at time: SimTime) throws(StorageRefusal) {
    try requireUnlocked()
    guard system.isLicensed else { throw .notLicensed }
    guard !self.method(method).isEnabled else {
      if assumptions[.g10] == .refuse { throw .alreadyEnabled(method) }
      return
    }
    setMethod(method, to: .enabled(current: nil))
    followUp(at: time)
  }

  /// `chencryption -usb|-keyserver disable`: the system forgets the method's keys; drives and servers keep theirs
  /// (reference sheet 1.2). Disabling what is not enabled changes nothing [G23].
  ///
  /// - Throws: `locked`, `rekeyInProgress`, `encryptedObjects` [G07], `notEnabled` [G23].
  public mutating func disable(_ method: EncryptionMethod, at time: SimTime) throws(StorageRefusal) {
    try requireUnlocked()
    guard rekey == nil, transition == nil else { throw .rekeyInProgress }
    guard self.method(method).isEnabled else {
      if assumptions[.g23] == .refuse { throw .notEnabled(method) }
      return
    }
    let hasOther =
      internalKey != nil
      || EncryptionMethod.keepers.contains { $0 != method && self.method($0).current != nil }
    if system.encryptedObjects > 0, !hasOther, assumptions[.g07] == .refuse { throw .encryptedObjects }
    setMethod(method, to: .disabled)
    followUp(at: time)
  }

  /// `chencryption -usb validate`: looks at every inserted drive; `lsportusb` shows what was found. It asks for `usb_rekey no`
  /// (reference sheet 1.2), so a rekey of the key servers is not in its way.
  ///
  /// - Throws: `locked`, `notEnabled`, `rekeyInProgress`, `noCurrentKey`.
  public mutating func validateUSB(at time: SimTime) throws(StorageRefusal) {
    try requireUnlocked()
    guard usbMethod.isEnabled else { throw .notEnabled(.usb) }
    guard preparedKey(of: .usb) == nil, transition?.method != .usb else { throw .rekeyInProgress }
    guard usbMethod.current != nil else { throw .noCurrentKey(.usb) }
    usb.markChecked()
    followUp(at: time)
  }
}
