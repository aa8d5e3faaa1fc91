internal import Platform
internal import Simulation
internal import StoredForm

extension Store {
  /// The name of a family's history file of an epoch. A snapshot's copy is of the epoch 0.
  static func historyName(_ family: String, epoch: Int) -> String { "\(family)-\(epoch).log" }

  /// Appends lines to the epoch's history and waits until they are on the disk.
  ///
  /// - Returns: how much of the file belongs to the state that is about to be written.
  func extend<F: Family>(
    _ world: World<F>, by added: [HistoryLine], in folder: Folder
  ) throws(StoreError) -> HistoryExtent {
    let name = Store.historyName(F.familyName, epoch: world.epoch)
    var extent = world.history
    var lines: [UInt8] = []
    var isNew = extent.length == 0
    if world.source != .file, extent.length > 0 {
      lines = try historyBytes(world.history, at: try historyPlace(of: world, in: folder))
      isNew = true
      extent = .none
    }
    lines += self.lines(of: added)
    guard !lines.isEmpty else { return extent }
    do throws(SystemFailure) {
      try folder.append(name, after: extent.length, lines)
      // The state must not be able to reach the disk before the name of the file that it counts on.
      if isNew { try folder.sync() }
    } catch {
      guard error.number == ENODATA else { throw .system(error) }
      throw damagedHistory("\(folder.path)/\(name)")
    }
    return extent.appending(lines)
  }

  /// Takes back what was appended to the epoch's history for a state that was not written after all. Where that fails too,
  /// the lines stay until the next change; no state counts them.
  func cutBack<F: Family>(_ world: World<F>, in folder: Folder) {
    let name = Store.historyName(F.familyName, epoch: world.epoch)
    if world.source == .file, world.history.length > 0 {
      _ = try? folder.append(name, after: world.history.length, [])
    } else {
      _ = try? folder.remove(name)
    }
  }

  /// The events in a family's history, in the order in which they were closed.
  func closedEvents<F: Family>(of world: World<F>, in folder: Folder?) throws(StoreError) -> [Event] {
    guard let folder, world.history.length > 0 else { return [] }
    let place = try historyPlace(of: world, in: folder)
    let bytes = try historyBytes(world.history, at: place)
    var events: [Event] = []
    for line in bytes.split(separator: UInt8(ascii: "\n")) where !line.starts(with: HistoryLine.auditStart) {
      // A number that is still to be given must not be there.
      guard case .event(let event)? = try? HistoryLine(json: line), event.sequence < world.state.events.nextSequence
      else {
        throw damagedHistory(place.path)
      }
      events.append(event)
    }
    return events
  }

  /// Where the history is that a family's state counts.
  func historyPlace<F: Family>(of world: World<F>, in folder: Folder) throws(StoreError) -> HistoryPlace {
    switch world.source {
    case .snapshot(let name): .kept(F.familyName, in: try snapshot(name, in: folder))
    case .file, .start: HistoryPlace(F.familyName, epoch: world.epoch, in: folder)
    }
  }

  /// The bytes of a history that belong to a state; what stands after them is not looked at.
  func historyBytes(_ extent: HistoryExtent, at place: HistoryPlace) throws(StoreError) -> [UInt8] {
    guard extent.length > 0 else { return [] }
    let bytes = try plainFile(place.path) { () throws(SystemFailure) in
      try place.folder.read(place.name, first: extent.length)
    }
    // Lines that are appended must begin a line.
    guard let bytes, extent.matches(bytes[...]), bytes.last == UInt8(ascii: "\n") else {
      throw damagedHistory(place.path)
    }
    return bytes
  }

  /// Removes the histories that neither the family's file nor its previous generation counts: those of starts that are over,
  /// and those that a killed command began. Where that cannot be told, or a file cannot be removed, it is tried again at the
  /// next start.
  func removeStrayHistory(of family: String, in folder: Folder) {
    guard let names = try? folder.names(),
      let counting = try? ["\(family).json", "\(family).json.prev"].map({ try bytes($0, in: folder) })
    else { return }
    // What cannot be understood counts nothing.
    let epochs = counting.map { $0.flatMap { try? JSONValue(parsing: $0) }.map(EnvelopeHeader.init)?.epoch }
    for name in names where name.hasPrefix("\(family)-") && name.hasSuffix(".log") {
      guard let epoch = Int(name.dropFirst(family.count + 1).dropLast(4)), !epochs.contains(epoch) else { continue }
      _ = try? folder.remove(name)
    }
  }

  func lines(of lines: [HistoryLine]) -> [UInt8] {
    var bytes: [UInt8] = []
    for line in lines {
      bytes += line.json
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  func damagedHistory(_ path: String) -> StoreError {
    .damaged(
      file: path, what: "it does not hold the history that the state counts",
      remedy: "Put the file back, or start afresh: chsim -reset.")
  }
}
