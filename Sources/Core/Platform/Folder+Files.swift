extension Folder {
  /// The bytes of a file; nil if there is none. One of more than `limit` bytes fails with `EFBIG`.
  public func read(_ name: String, limit: Int) throws(SystemFailure) -> [UInt8]? {
    try read(name) { file throws(SystemFailure) in try file.readAll(limit: limit) }
  }

  /// The first `count` bytes of a file, or all if it is shorter; nil if there is none.
  public func read(_ name: String, first count: Int) throws(SystemFailure) -> [UInt8]? {
    try read(name) { file throws(SystemFailure) in try file.read(upTo: count) }
  }

  private func read(
    _ name: String, _ body: (borrowing Descriptor) throws(SystemFailure) -> [UInt8]
  ) throws(SystemFailure) -> [UInt8]? {
    do throws(SystemFailure) {
      // O_NONBLOCK: a pipe put in the file's place must not make the command hang.
      let file = try Folder.openDescriptor(
        descriptor.number, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK, path: place(name))
      try Folder.requirePlain(file)
      return try body(file)
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

  /// Gives a file a second name, which must be free.
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
}
