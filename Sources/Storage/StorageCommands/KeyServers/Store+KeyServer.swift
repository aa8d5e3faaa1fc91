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
  ///   - isChange: whether it changes the key server; the audit log keeps no other [G35].
  ///   - change: the change.
  /// - Throws: that there is no such key server, that the change was refused, or that the store failed.
  func changingKeyServer(
    _ wanted: String, isChange: Bool = true,
    _ change: (inout StorageState, KeyServer, SimTime) throws(StorageRefusal) -> Void
  ) throws(CommandFailure) {
    let (unknown, _) = try operating(objectID: { $0.unknown == nil && $0.isRecorded ? "" : nil }) {
      storage, now throws(StorageRefusal) -> (unknown: UsageError?, isRecorded: Bool) in
      guard let found = storage.keyServers.find(wanted) else { return (storage.noObject(wanted), false) }
      try change(&storage, found, now)
      return (nil, isChange || storage.recordsWhatChangesNothing)
    }
    if let unknown { throw CommandFailure(unknown) }
  }
}
