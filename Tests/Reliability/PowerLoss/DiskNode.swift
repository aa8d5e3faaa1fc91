/// A file or folder of the modelled file system: what programs see of it, and all that the disk may hold of it.
///
/// What was written, cut or named since the last fsync may have reached the disk or not, each thing for itself.
final class DiskNode {
  let isFolder: Bool
  /// A file's bytes, as programs see them.
  private(set) var bytes: [UInt8] = []
  /// What the disk may hold of a file.
  private(set) var possibleBytes: [[UInt8]] = [[]]
  /// What a folder holds, as programs see it.
  private(set) var entries: [String: DiskNode] = [:]
  /// What the disk may hold under a name; a name that is not here holds what programs see.
  private var possibleEntries: [String: [DiskNode?]] = [:]

  init(isFolder: Bool) {
    self.isFolder = isFolder
  }

  /// Waits for the disk.
  func sync() {
    possibleBytes = [bytes]
    possibleEntries = [:]
  }

  /// Writes at the end of a file, or cuts it back.
  func set(_ new: [UInt8]) {
    let half = new.count > bytes.count ? Array(new.prefix((bytes.count + new.count) / 2)) : new
    // A file may have got its length and not its contents.
    let zeros = Array(new.prefix(bytes.count)) + [UInt8](repeating: 0, count: max(0, new.count - bytes.count))
    bytes = new
    possibleBytes += [half, zeros, new]
  }

  /// Puts something under a name, or takes it away.
  func set(_ name: String, _ node: DiskNode?) {
    possibleEntries[name, default: [entries[name]]].append(node)
    entries[name] = node
  }

  /// What the disk may hold under the names of a folder.
  func possibilities() -> [(name: String, nodes: [DiskNode?])] {
    Set(entries.keys).union(possibleEntries.keys).sorted().map { name in
      (name, unique(possibleEntries[name] ?? [entries[name]]))
    }
  }

  private func unique(_ nodes: [DiskNode?]) -> [DiskNode?] {
    nodes.reduce(into: []) { found, node in
      if !found.contains(where: { $0 === node }) { found.append(node) }
    }
  }
}
