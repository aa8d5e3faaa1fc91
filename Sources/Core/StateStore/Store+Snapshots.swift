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
    try locking(orThrow: { $0 }) { folder throws(StoreError) in
      let all = try system { () throws(SystemFailure) in try folder.folder(creating: Snapshots.folder) }
      guard try system({ () throws(SystemFailure) in try all.status(of: name) }) == nil else {
        throw .snapshotExists(name)
      }
      do throws(StoreError) {
        let draft = try emptyDraft(in: all)
        try copyState(of: families, from: folder, to: draft)
        try system { () throws(SystemFailure) in
          try draft.sync()
          try all.rename(Snapshots.draft, to: name)
        }
      } catch {
        // The snapshot has failed already; a draft that cannot be removed is removed by the next one.
        try? removeDraft(in: all)
        throw error
      }
      do throws(SystemFailure) { try all.sync() } catch { throw .uncertain(error) }
    }
  }

  /// Goes back to a snapshot: every family, the clock and the assumptions. Hooks and snapshots stay.
  ///
  /// - Parameters:
  ///   - name: the snapshot's name.
  ///   - families: the families whose state belongs to it; a snapshot in which one is damaged is refused, and so is a state in
  ///     which one is: it would be damaged still.
  /// - Throws: `noSnapshot`, or what reading and writing throw.
  public func rollBack(to name: String, of families: [any Family.Type]) throws(StoreError) {
    guard Snapshots.isName(name) else { throw .badSnapshotName(name) }
    try locking(orThrow: { $0 }) { folder throws(StoreError) in
      let present = try storedHead(in: folder)
      let home = try snapshot(name, in: folder)
      let file = headFile(keptIn: home.path)
      guard let bytes = try bytes(file.name, in: home) else { throw file.damaged("it is missing") }
      let kept = try file.envelope(bytes).state
      for family in families {
        try check(family, in: home)
        try checkPresent(family, in: folder)
      }
      // The command that kept it may have been killed before its name was durable; from now on the state depends on it.
      try system { () throws(SystemFailure) in try folder.folder(Snapshots.folder)?.sync() }
      var clock = kept.clock
      clock.set(to: kept.clock.base, wall: wall())
      let head = Head(
        clock: clock, scenario: kept.scenario, startTime: kept.startTime, base: name, assumptions: kept.assumptions,
        systemName: kept.systemName)
      try write(head, replacing: present, epoch: try nextEpoch(after: present, in: folder), in: folder)
    }
  }

  /// Makes sure that a family can be read from a snapshot, its history included.
  private func check<F: Family>(_ family: F.Type, in home: Folder) throws(StoreError) {
    guard let kept = try envelope(of: file(family, keptIn: home.path), in: home) else { return }
    _ = try historyBytes(kept.history, at: .kept(F.familyName, in: home))
  }

  /// Makes sure that what stands in a family's own file can be read, whichever start it belongs to: one that cannot would still
  /// be in force after a fresh start, because nobody can tell to which start it belongs.
  public func checkOwnFile<F: Family>(of family: F.Type) throws(StoreError) {
    try checkPresent(family, in: try openFolder())
  }

  private func checkPresent<F: Family>(_ family: F.Type, in folder: Folder?) throws(StoreError) {
    _ = try envelope(of: file(family), in: folder)
  }

  private func copyState(of families: [any Family.Type], from folder: Folder, to draft: Folder) throws(StoreError) {
    let wall = wall()
    let stored = try storedHead(in: folder)
    var head = stored?.state ?? .untouched(wall: wall)
    head.clock.set(to: head.clock.now(wall: wall), wall: wall)
    let envelope = Envelope(
      checksum: "", epoch: stored?.epoch ?? 1, format: headFile.format, generation: stored?.generation ?? 1,
      history: .none, state: head, version: headFile.version)
    let bytes = try headFile.bytes(envelope)
    try system { () throws(SystemFailure) in try draft.write(Store.headName, bytes) }
    for family in families {
      try copy(family, from: folder, head: stored, wall: wall, to: draft)
    }
  }

  private func copy<F: Family>(
    _ family: F.Type, from folder: Folder, head: Envelope<Head>?, wall: Int, to draft: Folder
  ) throws(StoreError) {
    let world = try world(family, in: folder, head: head, wall: wall)
    var state = world.state
    let closed = state.events.takeClosed()
    var history = try historyBytes(world.history, at: try historyPlace(of: world, in: folder))
    history += lines(of: closed.map(HistoryLine.event))
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

  /// A folder for a snapshot in the making; what an interrupted command left of one is removed.
  private func emptyDraft(in all: Folder) throws(StoreError) -> Folder {
    try removeDraft(in: all)
    return try system { () throws(SystemFailure) in
      try all.createFolder(Snapshots.draft)
      guard let draft = try all.folder(Snapshots.draft) else {
        throw SystemFailure(call: "mkdir", path: "\(all.path)/\(Snapshots.draft)", number: ENOENT)
      }
      return draft
    }
  }

  private func removeDraft(in all: Folder) throws(StoreError) {
    try system { () throws(SystemFailure) in
      guard let left = try all.folder(Snapshots.draft) else { return }
      for file in try left.names() { try left.remove(file) }
      try all.removeFolder(Snapshots.draft)
    }
  }
}
