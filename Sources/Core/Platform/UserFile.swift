/// A file that the user names, anywhere.
public enum UserFile {
  /// The bytes of a plain file.
  ///
  /// - Parameters:
  ///   - path: where it is; links are followed.
  ///   - limit: how many bytes it may have.
  /// - Returns: the bytes.
  /// - Throws: why they could not be read; `EFBIG` if there are more, `EINVAL` if it is no plain file.
  public static func read(_ path: String, limit: Int) throws(SystemFailure) -> [UInt8] {
    let number = Descriptor.repeating { Int(open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)) }
    guard number >= 0 else { throw .last("open", path) }
    let file = Descriptor(owning: Int32(number), path: path)
    guard try file.status().kind == .file else { throw SystemFailure(call: "open", path: path, number: EINVAL) }
    return try file.readAll(limit: limit)
  }

  /// Why a file could not be read, in words that tell a folder or a pipe from a file that is not there.
  public static func reason(_ failure: SystemFailure) -> String {
    failure.number == EINVAL ? "it is not a file" : failure.reason
  }
}
