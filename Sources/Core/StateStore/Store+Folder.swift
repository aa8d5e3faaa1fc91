internal import Platform

extension Store {
  /// The folder, opened and found fit to keep state in; nil if there is none and there need be none.
  func openFolder() throws(StoreError) -> Folder? {
    let folder: Folder
    do throws(SystemFailure) {
      folder = try Folder.open(location.path)
    } catch {
      switch error.number {
      case ENOENT where location.mustExist: throw .missingFolder(path: location.path)
      case ENOENT: return nil
      case ELOOP, ENOTDIR: throw .unsafeFolder(path: location.path, what: "it is a symbolic link or no folder")
      default: throw .system(error)
      }
    }
    try requireSafe(folder)
    return folder
  }

  /// Runs a change on the folder, which is created if need be, and locked against other writers until the change is over.
  func locking<Value, Failure: Error>(
    orThrow failure: (StoreError) -> Failure, _ body: (Folder) throws(Failure) -> Value
  ) throws(Failure) -> Value {
    let folder: Folder
    do throws(StoreError) { folder = try lockedFolder() } catch { throw failure(error) }
    // The lock is the folder's: it must not be let go of after its last use but after the change.
    return try withExtendedLifetime(folder) { () throws(Failure) in try body(folder) }
  }

  private func lockedFolder() throws(StoreError) -> Folder {
    let folder: Folder
    if let there = try openFolder() { folder = there } else { folder = try createFolder() }
    let isLocked = try system { () throws(SystemFailure) in try folder.lock(within: location.patience) }
    guard isLocked else { throw .busy(folder: location.path, seconds: location.patience) }
    return folder
  }

  /// Runs a reading of what stands under a head, and runs it again if a fresh start or a rollback overtook it: then it may
  /// have seen files that do not belong together.
  func reading<Value>(
    _ body: (Folder?, Envelope<Head>?) throws(StoreError) -> Value
  ) throws(StoreError) -> Value {
    let folder = try openFolder()
    var head = try storedHead(in: folder)
    while true {
      do throws(StoreError) {
        return try body(folder, head)
      } catch {
        let present = try storedHead(in: folder)
        guard present?.epoch != head?.epoch else { throw error }
        head = present
      }
    }
  }

  /// Runs system calls, their failure told as the store's.
  func system<Value>(_ body: () throws(SystemFailure) -> Value) throws(StoreError) -> Value {
    do throws(SystemFailure) { return try body() } catch { throw .system(error) }
  }

  private func createFolder() throws(StoreError) -> Folder {
    var parent = ""
    for part in location.path.split(separator: "/") {
      let path = "\(parent)/\(part)"
      let isNew = try system { () throws(SystemFailure) in try Folder.create(path) }
      // One that is there already may have been made by a command that was killed before its name was durable.
      do throws(SystemFailure) { try Folder.sync(at: parent.isEmpty ? "/" : parent) } catch {
        if isNew { throw .system(error) }
      }
      parent = path
    }
    let folder = try system { () throws(SystemFailure) in try Folder.open(location.path) }
    try requireSafe(folder)
    return folder
  }

  /// What others could write, or have written, is no state of this user's.
  func requireSafe(_ folder: Folder) throws(StoreError) {
    let status = try system { () throws(SystemFailure) in try folder.status() }
    guard status.isOwn else { throw .unsafeFolder(path: folder.path, what: "it belongs to another user") }
    guard !status.isWritableByOthers else {
      throw .unsafeFolder(path: folder.path, what: "other users may write to it (chmod go-w \(folder.path))")
    }
  }
}
