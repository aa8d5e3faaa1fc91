internal import CommandKit
internal import CommandSession
internal import Simulation
internal import StateStore
internal import StorageModel

extension Store {
  /// Changes the key server that the user named.
  ///
  /// - Parameters:
  ///   - wanted: its id or name.
  ///   - isRecorded: whether the audit log keeps it.
  ///   - change: the change.
  /// - Throws: that there is no such key server, that the change was refused, or that the store failed.
  func changingKeyServer(
    _ wanted: String, isRecorded: Bool = true,
    _ change: (inout StorageState, KeyServer, SimTime) throws(StorageRefusal) -> Void
  ) throws(CommandFailure) {
    let unknown: UsageError? = try operating(objectID: { $0 == nil && isRecorded ? "" : nil }) {
      storage, now throws(StorageRefusal) in
      guard let found = storage.keyServers.find(wanted) else { return storage.noObject(wanted) }
      try change(&storage, found, now)
      return nil
    }
    if let unknown { throw CommandFailure(unknown) }
  }
}
