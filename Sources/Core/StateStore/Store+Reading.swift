internal import Platform
internal import Simulation

extension Store {
  /// The head that is on the disk; nil if none is.
  func storedHead(in folder: Folder?) throws(StoreError) -> Envelope<Head>? {
    guard let folder, let bytes = try bytes(Store.headName, in: folder) else { return nil }
    return try headFile.envelope(bytes)
  }

  /// A family as it stands under this head, everything due applied.
  func world<F: Family>(
    _ family: F.Type, in folder: Folder?, head stored: Envelope<Head>?, wall: Int
  ) throws(StoreError) -> World<F> {
    let head = stored?.state ?? .untouched(wall: wall)
    let own = try envelope(family, in: folder)
    if let own, own.epoch > stored?.epoch ?? 0 {
      throw stored == nil
        ? missingHead(besides: F.self)
        : file(family).damaged("it belongs to a later start than \(Store.headName)")
    }
    let (envelope, source): (Envelope<F>?, FamilySource)
    if let own, own.epoch == stored?.epoch {
      (envelope, source) = (own, .file)
    } else if let base = head.base, let folder {
      envelope = try self.envelope(family, in: try snapshot(base, in: folder))
      source = envelope == nil ? .start : .snapshot(base)
    } else {
      (envelope, source) = (nil, .start)
    }
    var state = envelope?.state ?? F.fresh(head.scenario, at: head.startTime, assumptions: head.assumptions)
    let now = max(head.clock.now(wall: wall), state.settledTo)
    state.settle(to: now)
    return World(
      head: head, now: now, state: state, epoch: stored?.epoch ?? 1, generation: own?.generation ?? 0,
      history: envelope?.history ?? .none, source: source)
  }

  /// The bytes of a file; nil if there is none.
  func bytes(_ name: String, in folder: Folder) throws(StoreError) -> [UInt8]? {
    do throws(SystemFailure) {
      return try folder.read(name, limit: Store.greatestFile)
    } catch {
      switch error.number {
      case ELOOP, EINVAL, ENXIO: throw .foreign(file: "\(folder.path)/\(name)", found: "not a plain file")
      default: throw .system(error)
      }
    }
  }

  /// The folder of a snapshot.
  func snapshot(_ name: String, in folder: Folder) throws(StoreError) -> Folder {
    let found = try system { () throws(SystemFailure) in
      try folder.folder(Snapshots.folder)?.folder(name)
    }
    guard let found else { throw .noSnapshot(name) }
    return found
  }

  var headFile: StateFile<Head> {
    StateFile(
      folder: location.path, name: Store.headName, format: "rekey-rehearsal/sim", version: 1,
      impossibility: \.impossibility)
  }

  func file<F: Family>(_ family: F.Type, in folder: String? = nil) -> StateFile<F> {
    StateFile(
      folder: folder ?? location.path, name: "\(F.familyName).json", format: "rekey-rehearsal/\(F.familyName)",
      version: F.formatVersion, impossibility: \.impossibility)
  }

  private func envelope<F: Family>(_ family: F.Type, in folder: Folder?) throws(StoreError) -> Envelope<F>? {
    guard let folder else { return nil }
    let file = file(family, in: folder.path)
    guard let bytes = try bytes(file.name, in: folder) else { return nil }
    return try file.envelope(bytes)
  }

  private func missingHead<F: Family>(besides family: F.Type) -> StoreError {
    .damaged(
      file: "\(location.path)/\(Store.headName)", what: "it is missing, although \(F.familyName).json is there",
      remedy: "Put it back, or use another state folder.")
  }
}
