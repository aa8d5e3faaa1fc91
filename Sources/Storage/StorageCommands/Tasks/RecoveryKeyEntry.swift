internal import CommandKit
internal import CommandSession
internal import Simulation
internal import StateStore
internal import StorageModel

/// A person types the recovery key: the new one back, or the one in force.
///
/// Contract. The key is read outside the lock, and not in vain: what can be refused without it is refused first. What was typed
/// is compared and forgotten; it is in no file and in no message.
struct RecoveryKeyEntry {
  private let store: Store
  private let context: Context

  init(_ store: Store, _ context: Context) {
    self.store = store
    self.context = context
  }

  /// `chencryption -recoverykey newkey -key confirm` (reference sheet 6, 12).
  func confirm() throws(CommandFailure) -> Outcome {
    let typed = try read("Enter the new recovery key for the system:") { storage throws(StorageRefusal) in
      try storage.recoveryKeyToConfirm()
    }
    try store.operating { storage, now throws(StorageRefusal) in
      try storage.confirmRecoveryKey(typed, at: now)
    }
    return .line("Success: \(RecoveryKeyMessage.rightlyEntered.line)")
  }

  /// `chencryption -recoverykey validate`; that it says the same is ours [G29].
  func validate() throws(CommandFailure) -> Outcome {
    let typed = try read("Enter the recovery key for the system:") { storage throws(StorageRefusal) in
      try storage.recoveryKeyToValidate()
    }
    let isTold = try store.operating { storage, now throws(StorageRefusal) in
      try storage.validateRecoveryKey(typed, at: now)
      return storage.choice(of: .g29) == .yes
    }
    return isTold ? .line("Success: \(RecoveryKeyMessage.rightlyEntered.line)") : .silent
  }

  /// What was typed, as bytes; no bytes if it is no key at all.
  private func read(
    _ prompt: String, _ requirement: (StorageState) throws(StorageRefusal) -> KeyID
  ) throws(CommandFailure) -> [UInt8] {
    let world = try store.reading { store throws(StoreError) in try store.read(StorageState.self) }
    do throws(StorageRefusal) {
      _ = try requirement(world.state)
      return RecoveryKeyText.bytes(of: try line(prompt + "\n"))
    } catch {
      throw CommandFailure(error.entry)
    }
  }

  private func line(_ prompt: String) throws(StorageRefusal) -> String {
    do throws(InputFailure) { return try context.readSecret(prompt) } catch {
      throw .recoveryKeyNotRead(reason: error.reason)
    }
  }
}
