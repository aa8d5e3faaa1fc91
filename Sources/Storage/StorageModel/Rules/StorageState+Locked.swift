extension StorageState {
  /// What changes the encryption, or anything else that cannot bring the key back, is refused while the system is locked.
  ///
  /// - Throws: `locked`.
  func requireUnlocked() throws(StorageRefusal) {
    guard !system.isLocked else { throw .locked }
  }

  /// What makes, changes or tests key servers may be what brings the key back, and is refused only if [G31] says so.
  ///
  /// - Throws: `locked`.
  func requireKeyServersMayChange() throws(StorageRefusal) {
    if assumptions[.g31] == .all { try requireUnlocked() }
  }
}
