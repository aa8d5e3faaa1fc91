/// An open folder, and everything that is done to the files in it: by name, relative to the open folder, so that nobody can
/// slip another folder in between two calls.
///
/// No call follows a symbolic link in the last part of a name, and nothing but a plain file is ever read or written.
public final class Folder: Sendable {
  let descriptor: Descriptor
  /// Where the folder is, for messages.
  public let path: String

  private init(_ descriptor: consuming Descriptor) {
    path = descriptor.path
    self.descriptor = descriptor
  }

  func place(_ name: String) -> String { "\(path)/\(name)" }

  /// Opens a folder. Fails with `ENOTDIR` or `ELOOP` for a symbolic link, `ENOENT` if there is none.
  public static func open(_ path: String) throws(SystemFailure) -> Folder {
    try Folder(openDescriptor(AT_FDCWD, path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW, path: path))
  }

  /// Creates a folder that only its owner may use, whatever the umask. Its name is not durable before `sync(at:)`.
  ///
  /// - Returns: whether it was created; false if there is a folder already.
  public static func create(_ path: String) throws(SystemFailure) -> Bool {
    guard mkdir(path, 0o700) == 0 else {
      let failure = SystemFailure.last("mkdir", path)
      // Other reasons than EEXIST have precedence on some file systems, a read-only one for example.
      guard FileStatus.isFolder(path) else { throw failure }
      return false
    }
    guard chmod(path, 0o700) == 0 else { throw .last("chmod", path) }
    return true
  }

  /// Waits until the names in the folder at this path, links followed, are on the disk.
  public static func sync(at path: String) throws(SystemFailure) {
    try openDescriptor(AT_FDCWD, path, O_RDONLY | O_DIRECTORY, path: path).sync()
  }

  /// Opens a folder inside this one; nil if there is none.
  public func folder(_ name: String) throws(SystemFailure) -> Folder? {
    do throws(SystemFailure) {
      return try Folder(
        Folder.openDescriptor(descriptor.number, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW, path: place(name)))
    } catch {
      guard error.number == ENOENT else { throw error }
      return nil
    }
  }

  /// Opens a folder inside this one, which is created for its owner alone if there is none. Its name is on the disk.
  public func folder(creating name: String) throws(SystemFailure) -> Folder {
    if try status(of: name) == nil { try createFolder(name) }
    // Also if it is there: it may be as new as a killed command left it.
    try sync()
    guard let there = try folder(name) else { throw SystemFailure(call: "open", path: place(name), number: ENOENT) }
    return there
  }

  /// Creates a folder inside this one, for its owner alone unless told otherwise.
  public func createFolder(_ name: String, permissions: mode_t = 0o700) throws(SystemFailure) {
    guard mkdirat(descriptor.number, name, permissions) == 0 else { throw .last("mkdir", place(name)) }
    guard fchmodat(descriptor.number, name, permissions, 0) == 0 else { throw .last("chmod", place(name)) }
  }

  /// The kind, owner and permissions of the folder itself.
  public func status() throws(SystemFailure) -> FileStatus { try descriptor.status() }

  /// The kind, owner and permissions of a file in it, without following a link; nil if there is none.
  public func status(of name: String) throws(SystemFailure) -> FileStatus? {
    var raw = stat()
    if fstatat(descriptor.number, name, &raw, AT_SYMLINK_NOFOLLOW) == 0 { return FileStatus(raw) }
    guard errno == ENOENT else { throw .last("stat", place(name)) }
    return nil
  }

  /// Removes an empty folder inside this one.
  public func removeFolder(_ name: String) throws(SystemFailure) {
    guard unlinkat(descriptor.number, name, AT_REMOVEDIR) == 0 else { throw .last("rmdir", place(name)) }
  }

  /// Waits until the names in this folder are on the disk.
  public func sync() throws(SystemFailure) { try descriptor.sync() }

  /// The names in this folder but `.` and `..`, sorted.
  public func names() throws(SystemFailure) -> [String] {
    let copy = openat(descriptor.number, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard copy >= 0, let stream = fdopendir(copy) else { throw .last("opendir", path) }
    defer { closedir(stream) }
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else { break }
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    guard errno == 0 else { throw .last("readdir", path) }
    return names.sorted()
  }

  /// Locks the folder against other writers until this value is let go of; false if `seconds` passed first.
  ///
  /// The kernel keeps the lock, so one that a killed process held is gone with the process.
  public func lock(within seconds: Int) throws(SystemFailure) -> Bool {
    let deadline = Clock.monotonicMilliseconds() + seconds * 1000
    var pause = 1
    while flock(descriptor.number, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR else { throw .last("flock", path) }
      guard Clock.monotonicMilliseconds() < deadline else { return false }
      Clock.sleep(milliseconds: pause)
      pause = min(pause * 2, 20)
    }
    return true
  }

  static func openDescriptor(
    _ base: Int32, _ name: String, _ flags: Int32, path: String
  ) throws(SystemFailure) -> Descriptor {
    let number = Descriptor.repeating { Int(openat(base, name, flags | O_CLOEXEC, 0o600)) }
    guard number >= 0 else { throw .last("open", path) }
    return Descriptor(owning: Int32(number), path: path)
  }
}
