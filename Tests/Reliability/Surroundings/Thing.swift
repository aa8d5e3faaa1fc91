import Foundation
import TestSupport
import Testing

/// What can stand where a file or a folder of the state is expected.
enum Thing: String, CaseIterable, Sendable, CustomTestStringConvertible {
  case pipe, socket, folder, file, link, linkToFolder, linkToNowhere, linkToItself, linkToZero, linkToFull, device

  /// Those that can be made here: devices by root only, and not everywhere.
  static let makeable = allCases.filter { $0 != .device || canMakeDevices }

  private static let zero: dev_t = 0x105
  private static let canMakeDevices: Bool = {
    let path = FileManager.default.temporaryDirectory.path + "/device-" + UUID().uuidString
    defer { unlink(path) }
    return mknod(path, S_IFCHR | 0o600, zero) == 0
  }()

  var testDescription: String { rawValue }

  /// Puts it at a path, in the place of what was there.
  ///
  /// - Parameters:
  ///   - path: where.
  ///   - aside: a folder outside, to which links lead; it holds `file`.
  /// - Throws: it cannot be made there.
  func put(at path: String, besides aside: String) throws {
    try? FileManager.default.removeItem(atPath: path)
    func link(_ destination: String) throws {
      try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: destination)
    }
    switch self {
    case .pipe: try #require(mkfifo(path, 0o600) == 0)
    case .socket: try #require(mknod(path, S_IFSOCK | 0o600, 0) == 0)
    case .folder: try #require(mkdir(path, 0o700) == 0)
    case .file:
      try Data("a file".utf8).write(to: URL(fileURLWithPath: path))
      chmod(path, 0o600)
    case .link: try link("\(aside)/file")
    case .linkToFolder: try link(aside)
    case .linkToNowhere: try link("\(aside)/nowhere")
    case .linkToItself: try link(path)
    case .linkToZero: try link("/dev/zero")
    case .linkToFull: try link("/dev/full")
    case .device: try #require(mknod(path, S_IFCHR | 0o600, Self.zero) == 0)
    }
  }
}
