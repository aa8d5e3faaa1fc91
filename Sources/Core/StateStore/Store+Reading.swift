internal import Platform
internal import Simulation
internal import StoredForm

extension Store {
  /// The head that is on the disk; nil if none is. A family that has a file must have a head. Where a rehearsal is required to
  /// be there, only a start (`isStart`) does without.
  func storedHead(in folder: Folder?, beforeStart isStart: Bool = false) throws(StoreError) -> Envelope<Head>? {
    guard let folder else { return nil }
    if let bytes = try bytes(Store.headName, in: folder) { return try headFile.envelope(bytes) }
    let family = try familyFiles(in: folder).first { !$0.isPrevious }?.name
    let previous = "\(Store.headName).prev"
    let isReplaced = try system { () throws(SystemFailure) in try folder.status(of: previous) } != nil
    guard let other = family ?? (isReplaced ? previous : nil) else {
      guard isStart || !location.mustExist else { throw .emptyFolder(path: location.path) }
      return nil
    }
    // The first changes, made between the two looks, have written the head before the family and its own previous generation.
    if let bytes = try bytes(Store.headName, in: folder) { return try headFile.envelope(bytes) }
    throw headFile.damaged("it is missing, although \(other) is there")
  }

  /// The families' files, previous generations included, as far as they can be read, with their epochs.
  func familyFiles(in folder: Folder) throws(StoreError) -> [(name: String, isPrevious: Bool, epoch: Int)] {
    var found: [(name: String, isPrevious: Bool, epoch: Int)] = []
    for name in try system({ () throws(SystemFailure) in try folder.names() }) {
      let isPrevious = name.hasSuffix(".json.prev")
      guard isPrevious || name.hasSuffix(".json"), !name.hasPrefix("."), !name.hasPrefix(Store.headName),
        let bytes = try? bytes(name, in: folder),
        let header = (try? JSONValue(parsing: bytes)).map(EnvelopeHeader.init),
        header.format?.hasPrefix("rekey-rehearsal/") == true, let epoch = header.epoch,
        Store.counts.contains(epoch)
      else { continue }
      found.append((name, isPrevious, epoch))
    }
    return found
  }

  /// A family as it stands under this head, everything due applied.
  func world<F: Family>(
    _ family: F.Type, in folder: Folder?, head stored: Envelope<Head>?, wall: Int
  ) throws(StoreError) -> World<F> {
    let head = stored?.state ?? .untouched(wall: wall)
    let own = try envelope(of: file(family), in: folder)
    if own == nil, try isLost(family, of: stored, in: folder) {
      let file = file(family)
      throw file.damaged("it is missing, although \(file.name).prev is there")
    }
    if let own, own.epoch > stored?.epoch ?? 0 {
      throw .damaged(
        file: "\(location.path)/\(file(family).name)", what: "it belongs to a later start than \(Store.headName)",
        remedy: "Put the \(Store.headName) of that start back, or start afresh: chsim -reset.")
    }
    let (envelope, source): (Envelope<F>?, FamilySource)
    if let own, own.epoch == stored?.epoch {
      (envelope, source) = (own, .file)
    } else if let base = head.base, let folder {
      let home = try snapshot(base, in: folder)
      envelope = try self.envelope(of: file(family, keptIn: home.path), in: home)
      source = envelope == nil ? .start : .snapshot(base)
    } else {
      (envelope, source) = (nil, .start)
    }
    var state =
      envelope?.state
      ?? F.fresh(
        head.scenario, at: head.startTime, assumptions: head.assumptions, systemName: head.systemName)
    let now = max(head.clock.now(wall: wall), state.settledTo)
    state.settle(to: now)
    return World(
      head: head, now: now, state: state, epoch: stored?.epoch ?? 1, generation: own?.generation ?? 0,
      history: envelope?.history ?? .none, source: source)
  }

  /// Whether a family's file that is not there was written since this start: its previous generation tells.
  private func isLost<F: Family>(
    _ family: F.Type, of stored: Envelope<Head>?, in folder: Folder?
  ) throws(StoreError) -> Bool {
    guard let stored, let folder, let bytes = try? bytes("\(file(family).name).prev", in: folder),
      let header = (try? JSONValue(parsing: bytes)).map(EnvelopeHeader.init)
    else { return false }
    return header.epoch == stored.epoch
  }

  /// The bytes of a file; nil if there is none.
  func bytes(_ name: String, in folder: Folder) throws(StoreError) -> [UInt8]? {
    try plainFile("\(folder.path)/\(name)") { () throws(SystemFailure) in
      try folder.read(name, limit: Store.greatestFile)
    }
  }

  /// Reads a file, its being something else told as such.
  func plainFile<Value>(
    _ path: String, _ body: () throws(SystemFailure) -> Value
  ) throws(StoreError) -> Value {
    do throws(SystemFailure) {
      return try body()
    } catch {
      switch error.number {
      case ELOOP, EINVAL, ENXIO: throw .foreign(file: path, found: "it is not a plain file")
      default: throw .system(error)
      }
    }
  }

  /// The folder of a snapshot.
  func snapshot(_ name: String, in folder: Folder) throws(StoreError) -> Folder {
    let all = try system { () throws(SystemFailure) in try folder.folder(Snapshots.folder) }
    guard let all, let found = try system({ () throws(SystemFailure) in try all.folder(name) }) else {
      throw .noSnapshot(name)
    }
    try requireSafe(all)
    try requireSafe(found)
    return found
  }

  var headFile: StateFile<Head> { headFile() }

  /// The head's file, in the state folder or in that of a snapshot.
  func headFile(keptIn folder: String? = nil) -> StateFile<Head> {
    StateFile(
      folder: folder ?? location.path, name: Store.headName, format: "rekey-rehearsal/sim", version: 1,
      isKept: folder != nil, impossibility: \.impossibility)
  }

  /// A family's file, in the state folder or in that of a snapshot.
  func file<F: Family>(_ family: F.Type, keptIn folder: String? = nil) -> StateFile<F> {
    StateFile(
      folder: folder ?? location.path, name: "\(F.familyName).json", format: "rekey-rehearsal/\(F.familyName)",
      version: F.formatVersion, isKept: folder != nil, impossibility: \.impossibility)
  }

  /// What stands in a family's file; nil if there is none.
  func envelope<F: Family>(of file: StateFile<F>, in folder: Folder?) throws(StoreError) -> Envelope<F>? {
    guard let folder, let bytes = try bytes(file.name, in: folder) else { return nil }
    return try file.envelope(bytes)
  }
}
