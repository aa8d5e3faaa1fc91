internal import Platform
public import Simulation
internal import StoredForm

extension Store {
  /// A family as it stands now, with the entries of its audit log, oldest first.
  public func readWithAuditLog<F: Family>(_ family: F.Type) throws(StoreError) -> (World<F>, [AuditEntry]) {
    try reading { folder, head throws(StoreError) in
      let world = try world(family, in: folder, head: head, wall: wall())
      guard let folder, let audit = world.state.audit else { return (world, []) }
      let place = try historyPlace(of: world, in: folder)
      return (world, try entries(audit.first..<audit.next, at: place, world.history, isLast: true))
    }
  }

  /// Writes the entries that leave an audit log into their file, and then runs what makes that so. If that fails, the file
  /// goes again.
  func dumping(
    _ dump: AuditDump?, of place: HistoryPlace, _ history: HistoryExtent, before body: () throws(StoreError) -> Void
  ) throws(StoreError) {
    guard let dump else { return try body() }
    let entries = try entries(dump.entries, at: place, history)
    guard let last = entries.last else { return try body() }
    let name = dump.fileName(endingAt: last.time)
    let (folder, isNew) = try system { () throws(SystemFailure) in
      var folder = place.folder
      for part in AuditDump.folder { folder = try folder.folder(creating: part) }
      let isNew = try folder.status(of: name) == nil
      // One name for all, so that what a killed command left is written over.
      try folder.write(".new", Array(AuditDump.text(of: entries).utf8))
      try folder.rename(".new", to: name)
      try folder.sync()
      return (folder, isNew)
    }
    do throws(StoreError) {
      try body()
    } catch {
      if case .uncertain = error { throw error }
      // The change has failed already; a file that cannot be removed is a copy of what the log still holds.
      if isNew { _ = try? folder.remove(name) }
      throw error
    }
  }

  /// The entries of a history with these numbers. They are the last ones of theirs, so they are looked for from the end; with
  /// `isLast` nothing may follow them, since a number must not be given twice.
  private func entries(
    _ wanted: Range<Int>, at place: HistoryPlace, _ history: HistoryExtent, isLast: Bool = false
  ) throws(StoreError) -> [AuditEntry] {
    var entries: [AuditEntry] = []
    for line in try historyBytes(history, at: place).split(separator: UInt8(ascii: "\n")).reversed()
    where line.starts(with: HistoryLine.auditStart) {
      guard case .audit(let entry)? = try? HistoryLine(json: line) else {
        throw damagedHistory(place.path)
      }
      if isLast, entry.sequence >= wanted.upperBound { throw damagedHistory(place.path) }
      if entry.sequence < wanted.lowerBound { break }
      if wanted.contains(entry.sequence) { entries.append(entry) }
    }
    guard entries.count == wanted.count else { throw damagedHistory(place.path) }
    return entries.reversed()
  }
}
