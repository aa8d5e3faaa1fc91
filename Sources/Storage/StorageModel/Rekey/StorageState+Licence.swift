public import Simulation

extension StorageState {
  /// `activatefeature`: installs the licence for encryption.
  ///
  /// - Throws: `locked`; `badLicenceKey` unless the key is four groups of four hexadecimal digits.
  public mutating func activateEncryption(licenceKey: String, at time: SimTime) throws(StorageRefusal) {
    try requireUnlocked()
    let groups = licenceKey.split(separator: "-", omittingEmptySubsequences: false)
    let isKey = groups.count == 4 && groups.allSatisfy { $0.utf8.count == 4 && $0.allSatisfy(\.isHexDigit) }
    guard isKey else { throw .badLicenceKey }
    system.isLicensed = true
    system.licenceKey = licenceKey.uppercased()
    followUp(at: time)
  }
}
