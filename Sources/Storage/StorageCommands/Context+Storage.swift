internal import CommandKit
internal import CommandSession
internal import StateStore
internal import StorageModel

extension Context {
  /// The storage system as it stands, for what has to be known before a command runs; nil if the state cannot be read, which the
  /// command will tell.
  var storageIfReadable: StorageState? {
    let world = try? Store(self).reading { store throws(StoreError) in try store.read(StorageState.self) }
    return world?.state
  }
}
