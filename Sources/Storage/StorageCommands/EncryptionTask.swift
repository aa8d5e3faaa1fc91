internal import CommandKit
internal import StorageModel

/// A command that changes the encryption or the key servers; which roles may run it is not certain [G42].
protocol EncryptionTask: Command {}

extension EncryptionTask {
  /// Whatever the assumption says.
  public static func roles(in context: Context) -> [Role] {
    context.storageIfReadable?.choice(of: .g42) == .securityadmin ? [.securityAdmin] : spec.roles
  }
}
