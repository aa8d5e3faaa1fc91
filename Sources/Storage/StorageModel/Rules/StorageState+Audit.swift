public import Simulation

extension StorageState {
  /// Records an action that succeeded.
  public mutating func record(_ caller: Caller, objectID: String, at time: SimTime) {
    audit?.record(caller, objectID: objectID, at: time, on: system.id)
  }

  /// Whether the audit log keeps actions that change no object [G35].
  public var recordsWhatChangesNothing: Bool { assumptions[.g35] == .none }

  /// `dumpauditlog`: the log lets go of its entries, which are written into a file.
  public mutating func dumpAuditLog() {
    audit?.letGo(on: system.id)
  }
}
