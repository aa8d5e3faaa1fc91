internal import Platform
public import Simulation

/// The state folder: what every command reads and changes.
///
/// Contract.
/// - Reading takes no lock, writes nothing, and sees a whole generation, the old or the new one. Where there is no folder or
///   no file it shows the default scenario.
/// - Changing locks the folder (a lock of the kernel's, gone with the process that holds it), reads, lets everything due
///   happen, changes a copy, and writes it only if the change itself made a difference. When a change returns, it is on the
///   disk. When it throws, the old state is, with two exceptions that say so: `uncertain`, and a refusal of which
///   `leavesTrace` says that it does.
/// - A family's change is one rename. History lines are on the disk before the state that counts them; `sim.json` is before
///   the first file of a family.
/// - Order of a commit: write the new file, fsync, give the old one its second name `.prev`, rename, fsync the folder.
///   Before the rename every failure leaves the old state. Nothing is ever loaded from `.prev` by itself: that could undo a
///   rekey.
public struct Store: Sendable {
  /// Where the folder is.
  public let location: StateLocation
  /// On whose behalf it is used, where the system that is emulated keeps a record of that.
  public var caller: Caller?
  let wall: @Sendable () -> Int

  static let headName = "sim.json"
  static let greatestFile = 64 << 20
  /// Epochs and generations. Numbers near the end of their range are refused, so that counting on is always possible.
  static let counts = 1...999_999_999_999

  /// A store in a folder.
  ///
  /// - Parameters:
  ///   - location: the folder.
  ///   - wall: tells the wall's time in seconds since 1970; asked only once the folder is locked, or for reading.
  public init(_ location: StateLocation, wall: @escaping @Sendable () -> Int) {
    self.location = location
    self.wall = wall
  }

  /// A family as it stands now.
  public func read<F: Family>(_ family: F.Type) throws(StoreError) -> World<F> {
    try reading { folder, head throws(StoreError) in
      try world(family, in: folder, head: head, wall: wall())
    }
  }

  /// A family as it stands now, with every event of its log that is closed, oldest first.
  public func readWithHistory<F: Family>(_ family: F.Type) throws(StoreError) -> (World<F>, [Event]) {
    try reading { folder, head throws(StoreError) in
      let world = try world(family, in: folder, head: head, wall: wall())
      return (world, try closedEvents(of: world, in: folder) + world.state.events.closed)
    }
  }

  /// The clock and the start, and what the clock shows.
  public func readHead() throws(StoreError) -> (head: Head, now: SimTime) {
    try reading { _, stored throws(StoreError) in
      let wall = wall()
      let head = stored?.state ?? .untouched(wall: wall)
      return (head, head.clock.now(wall: wall))
    }
  }

  /// Changes a family.
  ///
  /// - Parameters:
  ///   - family: which.
  ///   - start: the start that the change belongs to; nil if it belongs to whatever is there.
  ///   - leavesTrace: whether a refusal leaves something behind that must be written although the command fails.
  ///   - body: the change; gets the family with everything due applied, and its time. It may be run twice, so it must have no
  ///     effect but on the family.
  /// - Returns: what the body returned.
  /// - Throws: that the store failed, `startedAfresh` if another start is in force, or what the body threw.
  public func change<F: Family, Value, Refusal: Error>(
    _ family: F.Type, of start: StartMark? = nil, leavesTrace: (Refusal) -> Bool = { _ in false },
    _ body: (inout F, SimTime) throws(Refusal) -> Value
  ) throws(ChangeFailure<Refusal>) -> Value {
    if try isUntouched(Refusal.self) {
      // What is refused must not leave so much as a folder behind, so it is tried without one first.
      var trial = try onStore(Refusal.self) { () throws(StoreError) in try read(family) }
      do throws(Refusal) { _ = try body(&trial.state, trial.now) } catch {
        guard leavesTrace(error) else { throw .refused(error) }
      }
    }
    return try locking(orThrow: ChangeFailure<Refusal>.store) { folder throws(ChangeFailure<Refusal>) in
      let (world, firstHead) = try onStore(Refusal.self) { () throws(StoreError) in
        let stored = try storedHead(in: folder)
        let wall = wall()
        return (
          try self.world(family, in: folder, head: stored, wall: wall),
          stored == nil ? Head.untouched(wall: wall) : nil
        )
      }
      if let start, start != world.start { throw .store(.startedAfresh(folder: location.path)) }
      var state = world.state
      let outcome: Result<Value, Refusal>
      do throws(Refusal) {
        outcome = .success(try body(&state, world.now))
      } catch {
        guard leavesTrace(error) else { throw .refused(error) }
        outcome = .failure(error)
      }
      if state != world.state {
        try onStore(Refusal.self) { () throws(StoreError) in
          if let firstHead { try writeFirst(firstHead, in: folder) }
          try commit(state, replacing: world, isHeadCertain: firstHead != nil, in: folder)
        }
      }
      switch outcome {
      case .success(let value): return value
      case .failure(let refusal): throw .refused(refusal)
      }
    }
  }

  /// Changes the clock.
  ///
  /// - Parameter body: the change; gets the head and the wall's time.
  /// - Throws: that the store failed, or what the body threw.
  public func changeHead<Refusal: Error>(
    _ body: (inout Head, _ wall: Int) throws(Refusal) -> Void
  ) throws(ChangeFailure<Refusal>) {
    try replaceHead { (head, wall) throws(Refusal) in
      var changed = head
      try body(&changed, wall)
      return changed
    }
  }

  /// Starts every family afresh. Hooks and snapshots stay.
  ///
  /// - Parameter body: the fresh head; gets the present one and the wall's time.
  /// - Throws: that the store failed, or what the body threw.
  public func begin<Refusal: Error>(
    _ body: (Head, _ wall: Int) throws(Refusal) -> Head
  ) throws(ChangeFailure<Refusal>) {
    try replaceHead(newEpoch: true, body)
  }

  private func replaceHead<Refusal: Error>(
    newEpoch: Bool = false, _ body: (Head, _ wall: Int) throws(Refusal) -> Head
  ) throws(ChangeFailure<Refusal>) {
    if try isUntouched(Refusal.self) {
      let wall = wall()
      do throws(Refusal) { _ = try body(.untouched(wall: wall), wall) } catch { throw .refused(error) }
    }
    return try locking(orThrow: ChangeFailure<Refusal>.store) { folder throws(ChangeFailure<Refusal>) in
      let stored = try onStore(Refusal.self) { () throws(StoreError) in
        try storedHead(in: folder, beforeStart: newEpoch)
      }
      let wall = wall()
      let head = stored?.state ?? .untouched(wall: wall)
      let changed: Head
      do throws(Refusal) { changed = try body(head, wall) } catch { throw .refused(error) }
      guard newEpoch || changed != head else { return }
      try onStore(Refusal.self) { () throws(StoreError) in
        let epoch = newEpoch ? try nextEpoch(after: stored, in: folder) : stored?.epoch ?? 1
        try write(changed, replacing: stored, epoch: epoch, in: folder)
      }
    }
  }

  private func onStore<Value, Refusal: Error>(
    _: Refusal.Type, _ body: () throws(StoreError) -> Value
  ) throws(ChangeFailure<Refusal>) -> Value {
    do throws(StoreError) { return try body() } catch { throw .store(error) }
  }

  /// Whether there is no state folder yet.
  private func isUntouched<Refusal: Error>(_ refusal: Refusal.Type) throws(ChangeFailure<Refusal>) -> Bool {
    try onStore(refusal) { () throws(StoreError) in try openFolder() == nil }
  }
}
