internal import CommandKit
internal import CommandSession
internal import Simulation
internal import StateStore
internal import StorageModel

/// One step of a rekey with its hooks.
///
/// Contract. Hooks run outside the lock, so that they may use the commands. What can be tested is tested before them and again
/// under the lock; a fresh start in between refuses the step. A hook that fails before the step refuses it; one that fails after
/// the commit is a warning. A step taken from inside a hook is refused: a rekey is in progress. Hooks run for one command at a
/// time, so that a hook that hides from its command where it runs cannot make it run without end.
struct RekeyRun {
  private let store: Store
  private let context: Context

  init(_ store: Store, _ context: Context) {
    self.store = store
    self.context = context
  }

  func take(_ step: RekeyStep, of method: EncryptionMethod) throws(CommandFailure) -> Outcome {
    guard context.environment("REHEARSAL_PHASE") == nil else {
      throw CommandFailure(StorageRefusal.rekeyInProgress.entry)
    }
    guard [step.phaseBefore, step.phaseAfter].contains(where: hasHooks) else {
      let newKey: [UInt8]? = try store.operating { storage, now throws(StorageRefusal) in
        try storage.take(step, of: method, at: now)
      }
      return Self.shown(newKey)
    }
    guard let turn = runner([:]).takeTurn(within: store.location.patience) else {
      throw CommandFailure(HooksRunning(folder: store.location.path, seconds: store.location.patience).entry)
    }
    return try withExtendedLifetime(turn) { () throws(CommandFailure) in try takeWithHooks(step, of: method) }
  }

  private func hasHooks(_ phase: HookPhase?) -> Bool { phase.map(runner([:]).hasHooks) ?? false }

  private func takeWithHooks(_ step: RekeyStep, of method: EncryptionMethod) throws(CommandFailure) -> Outcome {
    let world = try store.reading { store throws(StoreError) in try store.read(StorageState.self) }
    let runs = try runHooks(before: step, of: method, world)
    let (after, newKey) = try store.operating(of: world.start) { storage, now throws(StorageRefusal) in
      let newKey = try storage.take(step, of: method, at: now)
      storage.remember(runs)
      return (storage, newKey)
    }
    if step == .commit { return runHooks(after: step, of: method, after, of: world.start) }
    return Self.shown(newKey)
  }

  /// A key that a person has to keep is shown, once.
  private static func shown(_ newKey: [UInt8]?) -> Outcome {
    newKey.map { .line(RecoveryKeyMessage.made(RecoveryKeyText.text(of: $0)).line) } ?? .silent
  }

  private func runHooks(
    before step: RekeyStep, of method: EncryptionMethod, _ world: World<StorageState>
  ) throws(CommandFailure) -> [HookRun] {
    guard let phase = step.phaseBefore, hasHooks(phase) else { return [] }
    do throws(StorageRefusal) {
      try world.state.requireReady(for: step, of: method)
      let (runs, failure) = runner(variables(world.state, method)).run(phase, at: world.now)
      if let failure { throw .hookFailed(hook: failure.hook, how: failure.how) }
      return runs
    } catch {
      throw CommandFailure(error.entry)
    }
  }

  private func runHooks(
    after step: RekeyStep, of method: EncryptionMethod, _ storage: StorageState, of start: StartMark
  ) -> Outcome {
    guard let phase = step.phaseAfter, hasHooks(phase) else { return .silent }
    let (runs, failure) = runner(variables(storage, method)).run(phase, at: storage.settledTo)
    var failures = failure.map { [$0] } ?? []
    do throws(ChangeFailure<StorageRefusal>) {
      try store.change(StorageState.self, of: start) { storage, _ throws(StorageRefusal) in storage.remember(runs) }
    } catch {
      // The commit stands, so a record of the hooks that cannot be made is no more than a warning either; and a rehearsal that
      // was started afresh meanwhile has nothing to do with them.
      if case .store(.startedAfresh) = error { return .silent }
      let code = CommandFailure(error, busyStatus: StorageRefusal.busyStatus).code
      failures.append(HookFailure(hook: phase.rawValue, how: "may not be on record (\(code))"))
    }
    return Outcome(.silent, warnings: failures.map { HookWarning(failure: $0).line })
  }

  private func runner(_ variables: [String: String]) -> HookRunner {
    let limit = context.environment("REHEARSAL_HOOK_TIMEOUT").flatMap { Int($0) } ?? HookRunner.usualLimit
    return HookRunner(store.location, variables: variables, limit: min(max(1, limit), 86_400))
  }

  private func variables(_ storage: StorageState, _ method: EncryptionMethod) -> [String: String] {
    var variables = [
      "REHEARSAL_METHOD": method.rawValue, "REHEARSAL_SYSTEM": storage.system.name,
      "PATH": context.environment("PATH") ?? "/usr/bin:/bin",
    ]
    variables["REHEARSAL_CURRENT_KEY"] = storage.method(method).current?.description
    variables["REHEARSAL_NEW_KEY"] = storage.preparedKey(of: method)?.description
    return variables
  }
}

extension RekeyStep {
  /// The hooks that run before the step.
  fileprivate var phaseBefore: HookPhase? {
    switch self {
    case .prepare: .preRekey
    case .commit: .preCommit
    case .cancel: nil
    }
  }

  /// The hooks that run after the step.
  fileprivate var phaseAfter: HookPhase? { self == .commit ? .postRekey : nil }
}
