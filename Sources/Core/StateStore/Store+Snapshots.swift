private import FoundationEssentials
internal import Platform
public import Simulation

extension Store {
  /// The names of the snapshots, sorted.
  public func snapshotNames() throws(StoreError) -> [String] {
    guard let folder = try openFolder() else { return [] }
    return try system { () throws(SystemFailure) in
      try folder.folder(Snapshots.folder)?.names().filter(Snapshots.isName) ?? []
    }
  }

  /// Keeps the whole state, as it is now, under a name. The snapshot appears whole or not at all.
  ///
  /// - Parameters:
  ///   - name: up to 63 letters, digits, dashes, underscores and periods.
  ///   - families: the families whose state belongs to it.
  /// - Throws: `snapshotExists`, `badSnapshotName`, or what reading and writing throw.
  public func keepSnapshot(_ name: String, of families: [any Family.Type]) throws(StoreError) {
    guard Snapshots.isName(name) else { throw .badSnapshotName(name) }
    let folder = try lockedFolder()
    let wall = wall()
    let stored = try storedHead(in: folder)
    var head = stored?.state ?? .untouched(wall: wall)
    head.clock.set(to: head.clock.now(wall: wall), wall: wall)
    let all = try snapshotsFolder(in: folder)
    guard try system({ () throws(SystemFailure) in try all.status(of: name) }) == nil else {
      throw .snapshotExists(name)
    }
    let draft = try emptyDraft(".\(name).new", in: all)
    let epoch = stored?.epoch ?? 1
    let envelope = Envelope(
      checksum: "", epoch: epoch, format: headFile.format, generation: stored?.generation ?? 1, history: .none,
      state: head, version: headFile.version)
    let headBytes = try headFile.bytes(envelope)
    try system { () throws(SystemFailure) in try draft.write(Store.headName, headBytes) }
    for family in families {
      try copy(family, from: folder, head: stored, wall: wall, to: draft)
    }
    try system { () throws(SystemFailure) in
      try draft.sync()
      try all.rename(".\(name).new", to: name)
    }
    do throws(SystemFailure) { try all.sync() } catch { throw .uncertain(error) }
  }

  /// Goes back to a snapshot: every family, the clock and the assumptions. Hooks and snapshots stay.
  ///
  /// - Throws: `noSnapshot`, or what reading and writing throw.
  public func rollBack(to name: String) throws(StoreError) {
    guard Snapshots.isName(name) else { throw .badSnapshotName(name) }
    let folder = try lockedFolder()
    let present = try storedHead(in: folder)
    let home = try snapshot(name, in: folder)
    let file = StateFile<Head>(
      folder: home.path, name: Store.headName, format: headFile.format, version: headFile.version,
      impossibility: \.impossibility)
    guard let bytes = try bytes(file.name, in: home) else {
      throw .damaged(file: "\(home.path)/\(file.name)", what: "it is missing", remedy: "The snapshot cannot be used.")
    }
    let kept = try file.envelope(bytes).state
    var clock = kept.clock
    clock.set(to: kept.clock.base, wall: wall())
    let head = Head(
      clock: clock, scenario: kept.scenario, startTime: kept.startTime, base: name, assumptions: kept.assumptions)
    try write(head, epoch: (present?.epoch ?? 1) + 1, generation: (present?.generation ?? 0) + 1, in: folder)
  }

  private func copy<F: Family>(
    _ family: F.Type, from folder: Folder, head: Envelope<Head>?, wall: Int, to draft: Folder
  ) throws(StoreError) {
    let world = try world(family, in: folder, head: head, wall: wall)
    var state = world.state
    let closed = state.events.takeClosed()
    var history = try historyBytes(of: world, in: folder)
    history += try encode(closed)
    let file = file(family)
    let envelope = Envelope(
      checksum: "", epoch: world.epoch, format: file.format, generation: max(1, world.generation),
      history: HistoryExtent.none.appending(history), state: state, version: file.version)
    let bytes = try file.bytes(envelope)
    try system { () throws(SystemFailure) in
      try draft.write(file.name, bytes)
      try draft.write(Store.historyName(F.familyName, epoch: 0), history)
    }
  }

  private func snapshotsFolder(in folder: Folder) throws(StoreError) -> Folder {
    try system { () throws(SystemFailure) in
      if let there = try folder.folder(Snapshots.folder) { return there }
      try folder.createFolder(Snapshots.folder)
      try folder.sync()
      guard let made = try folder.folder(Snapshots.folder) else {
        throw SystemFailure(call: "mkdir", path: "\(folder.path)/\(Snapshots.folder)", number: ENOENT)
      }
      return made
    }
  }

  /// A folder for a snapshot in the making; what an interrupted command left of one is removed.
  private func emptyDraft(_ name: String, in all: Folder) throws(StoreError) -> Folder {
    try system { () throws(SystemFailure) in
      if let left = try all.folder(name) {
        for file in try left.names() { try left.remove(file) }
        try all.removeFolder(name)
      }
      try all.createFolder(name)
      guard let draft = try all.folder(name) else {
        throw SystemFailure(call: "mkdir", path: "\(all.path)/\(name)", number: ENOENT)
      }
      return draft
    }
  }
}
