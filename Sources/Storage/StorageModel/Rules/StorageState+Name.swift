public import Simulation

extension StorageState {
  /// `chsystem -name`: gives the system a name.
  ///
  /// - Throws: `locked`; `badName` unless the name is one that an object may have.
  public mutating func rename(to name: String, at time: SimTime) throws(StorageRefusal) {
    try requireUnlocked()
    guard ObjectName.isAllowed(name) else { throw .badName }
    system.name = name
    followUp(at: time)
  }
}
