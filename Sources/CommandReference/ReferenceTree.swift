public import Platform

/// The reference as it lies in a repository.
public struct ReferenceTree: Sendable {
  private let root: String

  /// The reference in the repository whose folder this is.
  public init(_ root: String) {
    self.root = root
  }

  /// Writes the files that differ, and removes what does not belong.
  public func update(to files: [ReferenceFile]) throws(SystemFailure) {
    let folder = try Folder.open(root)
    for name in Reference.folders {
      let own = files.filter { $0.path.hasPrefix(name + "/") }
      try update(name, in: folder, to: own.map { ($0.path.dropFirst(name.count + 1), $0.text) })
    }
  }

  private typealias Entry = (path: Substring, text: String)

  private func update(_ name: String, in parent: Folder, to entries: [Entry]) throws(SystemFailure) {
    if try parent.status(of: name) == nil { try parent.createFolder(name, permissions: 0o755) }
    guard let folder = try parent.folder(name) else { return }
    let files = entries.filter { !$0.path.contains("/") }
    let folders = Set(entries.filter { $0.path.contains("/") }.map { String($0.path.prefix { $0 != "/" }) })
    for present in try folder.names() where !files.contains(where: { $0.path == present }) && !folders.contains(present)
    {
      try remove(present, from: folder)
    }
    for file in files where try folder.read(String(file.path), limit: 1 << 20) != Array(file.text.utf8) {
      try folder.write(String(file.path), Array(file.text.utf8), permissions: 0o644)
    }
    for inner in folders.sorted() {
      let own = entries.filter { $0.path.hasPrefix(inner + "/") }
      try update(inner, in: folder, to: own.map { ($0.path.dropFirst(inner.count + 1), $0.text) })
    }
  }

  private func remove(_ name: String, from parent: Folder) throws(SystemFailure) {
    guard try parent.status(of: name)?.kind == .folder else {
      try parent.remove(name)
      return
    }
    for inner in try parent.folder(name)?.names() ?? [] {
      if let folder = try parent.folder(name) { try remove(inner, from: folder) }
    }
    try parent.removeFolder(name)
  }
}
