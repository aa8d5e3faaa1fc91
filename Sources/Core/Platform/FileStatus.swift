/// What the file system says of a file.
public struct FileStatus: Equatable, Sendable {
  /// What kind of file it is.
  public enum Kind: Sendable {
    /// A plain file.
    case file
    /// A folder.
    case folder
    /// Anything else: a link, a device, a pipe.
    case other
  }

  /// The kind of file.
  public let kind: Kind
  /// The user id of the owner.
  public let owner: UInt32
  /// The permission bits.
  public let permissions: UInt32
  /// The size in bytes.
  public let size: Int

  init(_ raw: stat) {
    switch raw.st_mode & S_IFMT {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .folder
    default: kind = .other
    }
    owner = raw.st_uid
    permissions = UInt32(raw.st_mode & 0o7777)
    size = Int(raw.st_size)
  }

  /// Whether anybody but the owner may write.
  public var isWritableByOthers: Bool { permissions & 0o022 != 0 }
  /// Whether it belongs to the user who runs this program.
  public var isOwn: Bool { owner == geteuid() }
  /// Why what is in it must not be trusted, and what would mend that; nil if nobody but this user, or root, may write to it.
  public func distrust(_ path: String) -> String? {
    if !isOwn, owner != 0 { return "[\(path)] belongs to another user" }
    return isWritableByOthers ? "other users may write to [\(path)] (chmod go-w)" : nil
  }
}

extension FileStatus {
  /// Whether there is a folder at this path, links followed.
  public static func isFolder(_ path: String) -> Bool { kind(of: path) == .folder }

  /// Whether there is a plain file at this path, links followed.
  public static func isFile(_ path: String) -> Bool { kind(of: path) == .file }

  /// What is at this path, links followed; nil if there is nothing.
  public static func of(_ path: String) throws(SystemFailure) -> FileStatus? {
    var raw = stat()
    if stat(path, &raw) == 0 { return FileStatus(raw) }
    guard errno == ENOENT || errno == ENOTDIR else { throw .last("stat", path) }
    return nil
  }

  private static func kind(of path: String) -> Kind? {
    var raw = stat()
    return stat(path, &raw) == 0 ? FileStatus(raw).kind : nil
  }
}
