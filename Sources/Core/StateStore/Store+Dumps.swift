internal import Platform
internal import Simulation

extension Store {
  // One name each for all, so that what a killed command left is written over.
  private static let newDump = ".new"
  private static let oldDump = ".old"

  /// Writes the entries that leave an audit log into their file, and then runs what makes that so. If that fails, there is no
  /// file but those that there were.
  func dumping(
    _ dump: AuditDump?, of place: HistoryPlace, _ history: HistoryExtent, before body: () throws(StoreError) -> Void
  ) throws(StoreError) {
    guard let dump else { return try body() }
    let entries = try entries(dump.entries, at: place, history)
    guard let last = entries.last else { return try body() }
    let (name, bytes) = (dump.fileName(endingAt: last.time), Array(AuditDump.text(of: entries).utf8))
    let folder = try system { () throws(SystemFailure) in
      var folder = place.folder
      for part in AuditDump.folder { folder = try folder.folder(creating: part) }
      return folder
    }
    let isNew = try system { () throws(SystemFailure) in try keepDump(name, in: folder) }
    do throws(StoreError) {
      try system { () throws(SystemFailure) in
        try folder.write(Store.newDump, bytes)
        try folder.rename(Store.newDump, to: name)
        try folder.sync()
      }
      try body()
    } catch {
      // The change has failed already; a file that cannot be removed is a copy of what the log still holds.
      if case .uncertain = error {} else { takeBackDump(name, isNew: isNew, in: folder) }
      throw error
    }
    _ = try? folder.remove(Store.oldDump)
    removeDumps(within: bytes, ofEntriesFrom: dump.entries.lowerBound, but: name, in: folder)
  }

  /// Gives a dump of this name a second one; false if there is such a dump, of the same log or of that of another start.
  private func keepDump(_ name: String, in folder: Folder) throws(SystemFailure) -> Bool {
    try folder.remove(Store.oldDump)
    guard try folder.status(of: name) != nil else { return true }
    try folder.link(name, as: Store.oldDump)
    return false
  }

  private func takeBackDump(_ name: String, isNew: Bool, in folder: Folder) {
    _ = try? folder.remove(Store.newDump)
    if isNew {
      _ = try? folder.remove(name)
    } else if (try? folder.rename(Store.oldDump, to: name)) != nil {
      // Two names of one file are not renamed into each other.
      _ = try? folder.remove(Store.oldDump)
    }
  }

  /// Removes the dumps that say nothing that this one does not: those of commands that were killed before the log had let go
  /// of its entries. Of the same entries each begins like this one.
  private func removeDumps(within bytes: [UInt8], ofEntriesFrom first: Int, but name: String, in folder: Folder) {
    guard let names = try? folder.names() else { return }
    for other in names where other != name && other.hasPrefix("\(AuditDump.fileNameStart)\(first)_") {
      guard let part = try? folder.read(other, limit: bytes.count), bytes.starts(with: part) else { continue }
      _ = try? folder.remove(other)
    }
  }
}
