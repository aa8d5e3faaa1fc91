internal import CommandKit
internal import CommandSession
internal import Simulation
internal import StateStore
internal import StorageModel

/// One step of a rekey with its hooks.
///
/// Contract. Hooks run outside the lock, so that they may use the commands. What can be tested is tested before them and again
/// under the lock. A hook that fails before the step refuses it; one that fails after the commit is a warning. A step taken
/// from inside a hook is refused: a rekey is in progress.
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
    var runs: [HookRun] = []
    if let phase = step.phaseBefore { runs = try runHooks(phase, before: step, of: method) }
    let committed = try store.operating { storage, now throws(StorageRefusal) in
      try storage.take(step, of: method, at: now)
      storage.remember(runs)
      return storage
    }
    guard step == .commit else { return .silent }
    return runHooksAfterCommit(committed, method)
  }

  private func runHooks(
    _ phase: HookPhase, before step: RekeyStep, of method: EncryptionMethod
  ) throws(CommandFailure) -> [HookRun] {
    guard runner([:]).hasHooks(phase) else { return [] }
    let world = try store.reading { store throws(StoreError) in try store.read(StorageState.self) }
    do throws(StorageRefusal) {
      try world.state.requireReady(for: step, of: method)
      let (runs, failure) = runner(variables(world.state, method)).run(phase, at: world.now)
      if let failure { throw .hookFailed(hook: failure.hook, how: failure.how) }
      return runs
    } catch {
      throw CommandFailure(error.entry)
    }
  }

  private func runHooksAfterCommit(
    _ storage: StorageState, _ method: EncryptionMethod
  ) -> Outcome {
    let runner = runner(variables(storage, method))
    guard runner.hasHooks(.postRekey) else { return .silent }
    let (runs, failure) = runner.run(.postRekey, at: storage.settledTo)
    var failures = failure.map { [$0] } ?? []
    // The commit stands, so a record of the hooks that cannot be made is no more than a warning either.
    do throws(CommandFailure) {
      try store.changing(StorageState.self) { storage, _ throws(StorageRefusal) in storage.remember(runs) }
    } catch {
      failures.append(HookFailure(hook: HookPhase.postRekey.rawValue, how: "may not be on record (\(error.code))"))
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
}
