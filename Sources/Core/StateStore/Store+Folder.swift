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

  /// The folder, created if need be, and locked against other writers.
  func lockedFolder() throws(StoreError) -> Folder {
    let folder: Folder
    if let there = try openFolder() { folder = there } else { folder = try createFolder() }
    let isLocked = try system { () throws(SystemFailure) in try folder.lock(within: location.patience) }
    guard isLocked else { throw .busy(folder: location.path, seconds: location.patience) }
    return folder
  }

  /// Runs a reading that may be overtaken by a fresh start or a rollback, again if it was.
  func reading<Value>(_ body: (Folder?) throws(StoreError) -> Value) throws(StoreError) -> Value {
    let folder = try openFolder()
    var triesLeft = 20
    while true {
      do throws(StoreError) {
        return try body(folder)
      } catch {
        triesLeft -= 1
        guard case .damaged = error, folder != nil, triesLeft > 0 else { throw error }
        Clock.sleep(milliseconds: 2)
      }
    }
  }

  /// Runs system calls, their failure told as the store's.
  func system<Value>(_ body: () throws(SystemFailure) -> Value) throws(StoreError) -> Value {
    do throws(SystemFailure) { return try body() } catch { throw .system(error) }
  }

  private func createFolder() throws(StoreError) -> Folder {
    let parts = location.path.split(separator: "/")
    var parent = ""
    for part in parts {
      let path = "\(parent)/\(part)"
      do throws(SystemFailure) {
        try Folder.create(path, in: parent.isEmpty ? "/" : parent)
      } catch {
        guard error.number == EEXIST || (error.call == "mkdir" && FileStatus.isFolder(path)) else {
          throw .system(error)
        }
      }
      parent = path
    }
    let folder = try system { () throws(SystemFailure) in try Folder.open(location.path) }
    try requireSafe(folder)
    return folder
  }

  private func requireSafe(_ folder: Folder) throws(StoreError) {
    let status = try system { () throws(SystemFailure) in try folder.status() }
    guard status.isOwn else { throw .unsafeFolder(path: location.path, what: "it belongs to another user") }
    guard !status.isWritableByOthers else {
      throw .unsafeFolder(path: location.path, what: "other users may write to it (chmod go-w \(location.path))")
    }
  }
}
