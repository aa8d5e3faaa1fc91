public import CommandKit
internal import CommandSession
internal import StateStore
internal import StorageModel

/// The messages of the storage family's commands.
public enum StorageMessages {
  /// Every message of the family, and what is known of the alerts' codes.
  public static var all: [MessageEntry] {
    StorageRefusal.samples.map(\.entry) + [HookWarning.sample.entry, HooksRunning.sample.entry]
      + [TrialNotEmulated.sample.entry] + RecoveryKeyMessage.samples.map(\.entry) + AlertEntries.all
  }

  /// The messages that any command may end with whose state cannot be read or written.
  public static var store: [MessageEntry] { StoreError.samples.map(\.entry) }

  static func of(_ refusals: StorageRefusal...) -> [MessageEntry] { refusals.map(\.entry) }
}
