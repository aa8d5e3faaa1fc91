import Foundation

/// What there is below a folder, without opening anything but plain files: kinds, permissions, contents, where links lead.
struct Inventory: Equatable {
  /// What there is at each path.
  private(set) var entries: [String: String] = [:]

  /// Takes it. What the tests themselves write is left out.
  init(of folder: String) {
    for case let name as String in FileManager.default.enumerator(atPath: folder) ?? FileManager.DirectoryEnumerator() {
      guard !name.hasPrefix(".said-") else { continue }
      var status = stat()
      let path = "\(folder)/\(name)"
      guard lstat(path, &status) == 0 else { continue }
      var entry = "\(String(status.st_mode, radix: 8)) \(status.st_uid)"
      switch status.st_mode & S_IFMT {
      case S_IFREG: entry += " \(FileManager.default.contents(atPath: path)?.base64EncodedString() ?? "unreadable")"
      case S_IFLNK: entry += " \((try? FileManager.default.destinationOfSymbolicLink(atPath: path)) ?? "")"
      default: break
      }
      entries[name] = entry
    }
  }

  /// What there is below one of its folders, or what is not.
  func part(_ isInside: (String) -> Bool) -> [String: String] { entries.filter { isInside($0.key) } }
}
