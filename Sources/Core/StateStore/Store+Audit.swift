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

  /// The entries of a history with these numbers. They are the last ones of theirs, so they are looked for from the end; with
  /// `isLast` nothing may follow them, since a number must not be given twice.
  func entries(
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
