internal import CommandKit
internal import CommandSession
internal import StateStore
internal import StorageModel

/// A command that changes the encryption or the key servers; which roles may run it is not certain [G42].
protocol EncryptionTask: Command {}

extension EncryptionTask {
  /// Whatever the assumption says; if the state cannot be read, the command will tell.
  public static func roles(in context: Context) -> [Role] {
    let world = try? Store(context).reading { store throws(StoreError) in try store.read(StorageState.self) }
    return world?.state.choice(of: .g42) == .securityadmin ? [.securityAdmin] : spec.roles
  }
}
