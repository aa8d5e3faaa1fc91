/// An open folder, and everything that is done to the files in it: by name, relative to the open folder, so that nobody can
/// slip another folder in between two calls.
///
/// No call follows a symbolic link in the last part of a name, and nothing but a plain file is ever read or written.
public final class Folder: Sendable {
  private let descriptor: Descriptor
  /// Where the folder is, for messages.
  public let path: String

  private init(_ descriptor: consuming Descriptor) {
    path = descriptor.path
    self.descriptor = descriptor
  }

  private func place(_ name: String) -> String { "\(path)/\(name)" }

  /// Opens a folder. Fails with `ENOTDIR` or `ELOOP` for a symbolic link, `ENOENT` if there is none.
  public static func open(_ path: String) throws(SystemFailure) -> Folder {
    try Folder(openDescriptor(AT_FDCWD, path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW, path: path))
  }

  /// Creates a folder that only its owner may use, whatever the umask, and makes its name durable in `parent`.
  public static func create(_ path: String, in parent: String) throws(SystemFailure) {
    guard mkdir(path, 0o700) == 0 else { throw .last("mkdir", path) }
    guard chmod(path, 0o700) == 0 else { throw .last("chmod", path) }
    try openDescriptor(AT_FDCWD, parent, O_RDONLY | O_DIRECTORY, path: parent).sync()
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

  /// The bytes of a file; nil if there is none.
  public func read(_ name: String, limit: Int) throws(SystemFailure) -> [UInt8]? {
    do throws(SystemFailure) {
      // O_NONBLOCK: a pipe put in the file's place must not make the command hang.
      let file = try Folder.openDescriptor(
        descriptor.number, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK, path: place(name))
      try Folder.requirePlain(file)
      return try file.readAll(limit: limit)
    } catch {
      guard error.number == ENOENT else { throw error }
      return nil
    }
  }

  /// Writes a file anew, for its owner alone unless told otherwise, and waits until its contents are on the disk. Its name is
  /// not durable before `sync`.
  public func write(_ name: String, _ bytes: [UInt8], permissions: mode_t = 0o600) throws(SystemFailure) {
    var file = try openForWriting(name, O_TRUNC, permissions)
    try file.write(bytes)
    try file.sync()
    try file.closeChecked()
  }

  /// Cuts a file back to `length` bytes, appends, and waits until that is on the disk. A file shorter than `length` fails with
  /// `ENODATA`; one that does not exist is begun if `length` is 0.
  public func append(_ name: String, after length: Int, _ bytes: [UInt8]) throws(SystemFailure) {
    var file = try openForWriting(name, O_APPEND, 0o600)
    guard try file.status().size >= length else {
      throw SystemFailure(call: "append", path: place(name), number: ENODATA)
    }
    guard ftruncate(file.number, off_t(length)) == 0 else { throw .last("ftruncate", place(name)) }
    try file.write(bytes)
    try file.sync()
    try file.closeChecked()
  }

  /// Gives a file a second name, replacing what had that name.
  public func link(_ name: String, as other: String) throws(SystemFailure) {
    guard linkat(descriptor.number, name, descriptor.number, other, 0) == 0 else { throw .last("link", place(other)) }
  }

  /// Renames a file or folder, replacing a file that had the new name.
  public func rename(_ name: String, to other: String) throws(SystemFailure) {
    guard renameat(descriptor.number, name, descriptor.number, other) == 0 else {
      throw .last("rename", place(other))
    }
  }

  /// Removes a file; whether there was one.
  @discardableResult
  public func remove(_ name: String) throws(SystemFailure) -> Bool {
    if unlinkat(descriptor.number, name, 0) == 0 { return true }
    guard errno == ENOENT else { throw .last("unlink", place(name)) }
    return false
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
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
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

  private func openForWriting(
    _ name: String, _ flags: Int32, _ permissions: mode_t
  ) throws(SystemFailure) -> Descriptor {
    let file = try Folder.openDescriptor(
      descriptor.number, name, O_WRONLY | O_CREAT | O_NOFOLLOW | O_NONBLOCK | flags, path: place(name))
    try Folder.requirePlain(file)
    guard fchmod(file.number, permissions) == 0 else { throw .last("chmod", place(name)) }
    return file
  }

  private static func requirePlain(_ file: borrowing Descriptor) throws(SystemFailure) {
    guard try file.status().kind == .file else { throw SystemFailure(call: "open", path: file.path, number: EINVAL) }
  }

  private static func openDescriptor(
    _ base: Int32, _ name: String, _ flags: Int32, path: String
  ) throws(SystemFailure) -> Descriptor {
    let number = Descriptor.repeating { Int(openat(base, name, flags | O_CLOEXEC, 0o600)) }
    guard number >= 0 else { throw .last("open", path) }
    return Descriptor(owning: Int32(number), path: path)
  }
}
