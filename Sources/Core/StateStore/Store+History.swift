internal import Platform
internal import Simulation
internal import StoredForm

/// One line of a history file.
private enum HistoryLine: Stored {
  /// An event that will not change any more.
  case event(Event)

  init(from value: JSONValue) throws(StoredFault) {
    var members = try MemberReader(value)
    self = .event(try members.take("event"))
    try members.finish()
  }

  var stored: JSONValue {
    var members = MemberWriter()
    switch self {
    case .event(let event): members.put("event", event)
    }
    return members.object
  }
}

extension Store {
  /// The name of a family's history file of an epoch. A snapshot's copy is of the epoch 0.
  static func historyName(_ family: String, epoch: Int) -> String { "\(family)-\(epoch).log" }

  /// Appends events to the epoch's history and waits until they are on the disk.
  ///
  /// - Returns: how much of the file belongs to the state that is about to be written.
  func extend<F: Family>(
    _ world: World<F>, by events: [Event], in folder: Folder
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
    lines += self.lines(of: events)
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

  /// The events in a family's history, in the order in which they were closed.
  func closedEvents<F: Family>(of world: World<F>, in folder: Folder?) throws(StoreError) -> [Event] {
    guard let folder, world.history.length > 0 else { return [] }
    let place = try historyPlace(of: world, in: folder)
    let bytes = try historyBytes(world.history, at: place)
    var events: [Event] = []
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      guard case .event(let event)? = try? HistoryLine(json: line) else {
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
    case .file, .start: HistoryPlace(folder: folder, name: Store.historyName(F.familyName, epoch: world.epoch))
    }
  }

  /// The bytes of a history that belong to a state; what stands after them is not looked at.
  func historyBytes(_ extent: HistoryExtent, at place: HistoryPlace) throws(StoreError) -> [UInt8] {
    guard extent.length > 0 else { return [] }
    let bytes = try plainFile(place.path) { () throws(SystemFailure) in
      try place.folder.read(place.name, first: extent.length)
    }
    guard let bytes, extent.matches(bytes[...]) else { throw damagedHistory(place.path) }
    return bytes
  }

  /// Removes the history of starts that nothing refers to any more. The one before the present start stays, for the
  /// previous generation. A file that cannot be removed is tried again at the next start.
  func removeOldHistory(of family: String, before epoch: Int, in folder: Folder) {
    guard let names = try? folder.names() else { return }
    for name in names where name.hasPrefix("\(family)-") && name.hasSuffix(".log") {
      guard let number = Int(name.dropFirst(family.count + 1).dropLast(4)), number < epoch - 1 else { continue }
      _ = try? folder.remove(name)
    }
  }

  func lines(of events: [Event]) -> [UInt8] {
    var bytes: [UInt8] = []
    for event in events {
      bytes += HistoryLine.event(event).json
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  private func damagedHistory(_ path: String) -> StoreError {
    .damaged(
      file: path, what: "it does not hold the history that the state counts",
      remedy: "Put the file back, or start afresh: chsim -reset.")
  }
}
