import Foundation

/// A model of the file system below the store, that goes through the calls of recorded commands and tells which states of the
/// disk a power loss can leave.
///
/// It promises less than any real file system: only what fsync was called for is certain. The name of a file and its contents
/// are waited for separately, and names are lost or kept each for itself.
final class Disk {
  /// What there is under a name.
  enum Item: Hashable {
    case folder
    case file([UInt8])
  }

  /// What a disk holds below the modelled folder, by path.
  typealias Contents = [String: Item]

  private let path: String
  private let root = DiskNode(isFolder: true)
  private var open: [Int: DiskNode] = [:]

  /// A disk that holds what there is at a path, everything long since durable.
  init(at path: String) throws {
    self.path = path
    try load(path, into: root)
    settle(root)
  }

  private func load(_ path: String, into folder: DiskNode) throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: path) where !name.hasPrefix(".said") {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: "\(path)/\(name)", isDirectory: &isFolder) else { continue }
      let node = DiskNode(isFolder: isFolder.boolValue)
      if isFolder.boolValue {
        try load("\(path)/\(name)", into: node)
      } else {
        node.set(Array(FileManager.default.contents(atPath: "\(path)/\(name)") ?? Data()))
      }
      folder.set(name, node)
    }
  }

  private func settle(_ node: DiskNode) {
    node.sync()
    for entry in node.entries.values { settle(entry) }
  }

  /// A process ended, and its files are closed.
  func closeAll() { open = [:] }

  /// Does what a call did.
  func apply(_ call: DiskCall) {
    switch call {
    case .open(let number, let base, let name, let creates, let truncates):
      guard let place = place(base, name) else { return open[number] = nil }
      if place.node == nil, creates { place.put(DiskNode(isFolder: false)) }
      if truncates, let node = place.node, !node.bytes.isEmpty { node.set([]) }
      open[number] = place.node
    case .write(let number, let bytes):
      if let node = open[number] { node.set(node.bytes + bytes) }
    case .truncate(let number, let length):
      if let node = open[number], node.bytes.count > length { node.set(Array(node.bytes.prefix(length))) }
    case .sync(let number): open[number]?.sync()
    case .close(let number): open[number] = nil
    case .makeFolder(let base, let name): place(base, name)?.put(DiskNode(isFolder: true))
    case .remove(let base, let name): place(base, name)?.put(nil)
    case .rename(let base, let name, let other, let newName):
      // Two names of one file stay as they are.
      guard let old = place(base, name), let new = place(other, newName), old.node !== new.node else { return }
      new.put(old.node)
      old.put(nil)
    case .link(let base, let name, let other, let newName): place(other, newName)?.put(place(base, name)?.node)
    }
  }

  /// A name in a folder; empty for the folder itself.
  private struct Place {
    let folder: DiskNode
    let name: String

    var node: DiskNode? { name.isEmpty ? folder : folder.entries[name] }

    func put(_ node: DiskNode?) { folder.set(name, node) }
  }

  /// Where a name is; nil if it is elsewhere.
  private func place(_ base: Int?, _ name: String) -> Place? {
    var parts: [String] = []
    for part in name.split(separator: "/") where part != "." {
      if part == "..", !parts.isEmpty { parts.removeLast() } else { parts.append(String(part)) }
    }
    let start: DiskNode?
    if name.hasPrefix("/") {
      let own = path.split(separator: "/").map(String.init)
      guard parts.starts(with: own) else { return nil }
      parts.removeFirst(own.count)
      start = root
    } else {
      start = base.flatMap { open[$0] }
    }
    guard var folder = start, folder.isFolder else { return nil }
    while parts.count > 1 {
      guard let next = folder.entries[parts.removeFirst()], next.isFolder else { return nil }
      folder = next
    }
    return Place(folder: folder, name: parts.first ?? "")
  }

  /// What programs see.
  func visible() -> Contents { visible(root) }

  private func visible(_ folder: DiskNode) -> Contents {
    var all: Contents = [:]
    for (name, node) in folder.entries {
      all[name] = node.isFolder ? .folder : .file(node.bytes)
      for (path, item) in visible(node) { all["\(name)/\(path)"] = item }
    }
    return all
  }

  /// Every state that a power loss can leave now, as far as the product reads it; files whose names begin with a period, which
  /// it only ever overwrites, are there as programs see them.
  func reachable() -> [Contents] { reachable(root) }

  private func reachable(_ folder: DiskNode) -> [Contents] {
    var states: [Contents] = [[:]]
    for (name, nodes) in folder.possibilities() {
      let isPassing = name.hasPrefix(".")
      let choices = (isPassing ? [folder.entries[name]] : nodes).flatMap { node -> [Contents] in
        guard let node else { return [[:]] }
        guard node.isFolder else {
          return (isPassing ? [node.bytes] : Array(Set(node.possibleBytes))).map { [name: .file($0)] }
        }
        return reachable(node).map { inner in
          var all: Contents = [name: .folder]
          for (path, item) in inner { all["\(name)/\(path)"] = item }
          return all
        }
      }
      states = states.flatMap { state in choices.map { state.merging($0) { $1 } } }
    }
    return states
  }
}
