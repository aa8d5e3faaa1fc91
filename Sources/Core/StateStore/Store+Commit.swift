internal import Platform
internal import Simulation

extension Store {
  /// Writes a family's state, what its logs have let go of first; `isHeadCertain` tells whether the head is on the disk already.
  func commit<F: Family>(
    _ state: F, replacing world: World<F>, isHeadCertain: Bool = false, in folder: Folder
  ) throws(StoreError) {
    // The command that began this start may have been killed before the head's name was durable, and without that head the
    // family's first file of the start could not be believed.
    if world.source != .file, !isHeadCertain { try system { () throws(SystemFailure) in try folder.sync() } }
    // Before a history is begun, so that their number does not grow however often this is as far as a command gets.
    if world.source != .file { removeStrayHistory(of: F.familyName, in: folder) }
    var state = state
    let closed = state.events.takeClosed()
    let (recorded, dump) = state.audit?.takeRecorded() ?? ([], nil)
    let lines = closed.map(HistoryLine.event) + recorded.map(HistoryLine.audit)
    do throws(StoreError) {
      let history = try extend(world, by: lines, in: folder)
      let file = file(F.self)
      let envelope = Envelope(
        checksum: "", epoch: world.epoch, format: file.format, generation: world.generation + 1, history: history,
        state: state, version: file.version)
      let bytes = try file.bytes(envelope)
      try dumping(dump, of: HistoryPlace(F.familyName, epoch: world.epoch, in: folder), history) {
        () throws(StoreError) in
        try replace(file.name, with: bytes, in: folder)
      }
    } catch {
      if case .uncertain = error { throw error }
      // A new start takes the lines of a snapshot along, also if it adds none.
      if !lines.isEmpty || world.source != .file { cutBack(world, in: folder) }
      throw error
    }
    if world.source != .file { removeStrayHistory(of: F.familyName, in: folder) }
  }

  /// Writes the head.
  func write(
    _ head: Head, replacing stored: Envelope<Head>?, epoch: Int, in folder: Folder
  ) throws(StoreError) {
    let envelope = Envelope(
      checksum: "", epoch: epoch, format: headFile.format, generation: (stored?.generation ?? 0) + 1, history: .none,
      state: head, version: headFile.version)
    // A folder that a killed command made may have a name that is not durable, and nothing in it would be found.
    if stored == nil { _ = try? Folder.sync(at: "\(folder.path)/..") }
    try replace(headFile.name, with: try headFile.bytes(envelope), in: folder)
  }

  /// Writes the head that a family's first change needs. If it is in place but perhaps not durable, the change itself has
  /// not been made.
  func writeFirst(_ head: Head, in folder: Folder) throws(StoreError) {
    do throws(StoreError) {
      try write(head, replacing: nil, epoch: 1, in: folder)
    } catch {
      guard case .uncertain(let failure) = error else { throw error }
      throw .system(failure)
    }
  }

  /// The epoch of the next start: beyond that of every file there is, also if the head went back to a previous generation.
  func nextEpoch(after stored: Envelope<Head>?, in folder: Folder) throws(StoreError) -> Int {
    try familyFiles(in: folder).map(\.epoch).reduce(stored?.epoch ?? 1, max) + 1
  }

  /// Puts new contents in a file's place, the old ones kept as the previous generation.
  private func replace(_ name: String, with bytes: [UInt8], in folder: Folder) throws(StoreError) {
    let new = ".\(name).new"
    let old = ".\(name).prev.new"
    do throws(StoreError) {
      try system { () throws(SystemFailure) in
        try folder.write(new, bytes)
        guard try folder.status(of: name) != nil else { return }
        try folder.remove(old)
        try folder.link(name, as: old)
        try folder.rename(old, to: "\(name).prev")
      }
      if name != Store.headName { try requireHead(in: folder) }
      try system { () throws(SystemFailure) in try folder.rename(new, to: name) }
    } catch {
      // The change has failed already; files that cannot be removed are overwritten by the next one.
      for name in [new, old] { _ = try? folder.remove(name) }
      throw error
    }
    do throws(SystemFailure) { try folder.sync() } catch { throw .uncertain(error) }
  }

  /// Somebody may have removed the head since it was read, and without it the family's file could not be believed.
  private func requireHead(in folder: Folder) throws(StoreError) {
    guard try system({ () throws(SystemFailure) in try folder.status(of: Store.headName) }) == nil else { return }
    throw headFile.damaged("it was removed while the command ran")
  }
}
