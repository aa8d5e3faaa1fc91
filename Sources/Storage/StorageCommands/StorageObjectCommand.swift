public import CommandKit
internal import CommandSession
internal import StateStore
internal import StorageModel

/// A command of the storage system that may take an object, whose place on the command line is not certain [G18].
public protocol StorageObjectCommand: Command {}

extension StorageObjectCommand {
  /// Whatever the assumption says; if the state cannot be read, the command will tell.
  public static func takesObjectAnywhere(in context: Context) -> Bool {
    let world = try? Store(context).reading { store throws(StoreError) in try store.read(StorageState.self) }
    return world?.state.assumptions[.g18] == .no
  }
}
