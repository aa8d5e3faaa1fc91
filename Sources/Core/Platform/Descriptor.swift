/// An open file descriptor with one owner; closed when the owner lets go of it.
struct Descriptor: ~Copyable {
  private(set) var number: Int32
  let path: String

  /// Takes over a descriptor that a system call returned.
  init(owning number: Int32, path: String) {
    self.number = number
    self.path = path
  }

  deinit {
    if number >= 0 { close(number) }
  }

  /// Closes, and reports what deinit would have to swallow: on some file systems a failed write shows only here.
  mutating func closeChecked() throws(SystemFailure) {
    let closing = number
    number = -1
    guard close(closing) == 0 else { throw .last("close", path) }
  }

  /// The kind, owner and permissions of what is open.
  func status() throws(SystemFailure) -> FileStatus {
    var raw = stat()
    guard fstat(number, &raw) == 0 else { throw .last("fstat", path) }
    return FileStatus(raw)
  }

  /// Reads everything from the start, at most `limit` bytes.
  func readAll(limit: Int) throws(SystemFailure) -> [UInt8] {
    let bytes = try read(upTo: limit + 1)
    guard bytes.count <= limit else { throw SystemFailure(call: "read", path: path, number: EFBIG) }
    return bytes
  }

  /// Reads from the start to the end, or to `limit` bytes.
  func read(upTo limit: Int) throws(SystemFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    var failure: SystemFailure?
    // One byte more than the size, so that a file that did not grow is read whole with one call.
    var capacity = min(try status().size, limit - 1) + 1
    while failure == nil, bytes.count < limit {
      let wanted = min(capacity, limit - bytes.count)
      let chunk = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
        let got = Descriptor.repeating { Platform.read(number, buffer.baseAddress, wanted) }
        if got < 0 { failure = .last("read", path) }
        count = max(0, got)
      }
      bytes += chunk
      if chunk.count < wanted { break }
      capacity = 65_536
    }
    if let failure { throw failure }
    return bytes
  }

  /// Writes all bytes, going on after a short write.
  func write(_ bytes: [UInt8]) throws(SystemFailure) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        let rest = UnsafeRawBufferPointer(rebasing: buffer[written...])
        return Descriptor.repeating { Platform.write(number, rest.baseAddress, rest.count) }
      }
      guard count > 0 else { throw .last("write", path) }
      written += count
    }
  }

  /// Waits until what was written is on the disk. A failed fsync is not repeated: the kernel may have dropped the data.
  func sync() throws(SystemFailure) {
    guard waitForDisk(number) == 0 else { throw .last("fsync", path) }
  }

  /// Repeats a call that a signal interrupted.
  static func repeating(_ call: () -> Int) -> Int {
    while true {
      let result = call()
      if result >= 0 || errno != EINTR { return result }
    }
  }
}
