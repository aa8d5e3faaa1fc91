internal import Platform
public import Simulation
public import StateStore

/// Runs the user's hooks: the executables in a phase's folder, in the order of their names.
///
/// Contract. Hooks run outside the state's lock, without a shell, with an environment of their own. Names that begin with a
/// period or end with `~` are passed over; anything else that cannot be run is a failure. The first failure ends the run. Their
/// output goes to standard error. Hooks, and folders of hooks, that belong to others (but root), or that others may write to, are
/// refused. A command that is asked to end by a signal ends its hooks first.
public struct HookRunner: Sendable {
  private let root: String
  private let variables: [String: String]
  private let limit: Int

  /// How long a hook may run unless the user says otherwise, in seconds.
  public static let usualLimit = 60

  /// A runner for the hooks of a state folder.
  ///
  /// - Parameters:
  ///   - location: the state folder.
  ///   - variables: the hooks' environment, but for the phase and the folder.
  ///   - limit: how many seconds each may run.
  public init(_ location: StateLocation, variables: [String: String], limit: Int) {
    root = location.path
    self.variables = variables
    self.limit = limit
  }

  /// Whether the phase has hooks.
  public func hasHooks(_ phase: HookPhase) -> Bool {
    guard let names = try? names(phase) else { return true }
    return !names.isEmpty
  }

  /// Waits until no other command runs hooks of this folder.
  ///
  /// It bounds a hook that runs the very command by which it is run, whatever it has done to its environment.
  ///
  /// - Parameter seconds: how long to wait.
  /// - Returns: the turn; nil if the time was over first.
  public func takeTurn(within seconds: Int) -> HookTurn? {
    // Hooks that nobody can get at are told of when they are to be run.
    guard let folder = try? Folder.open("\(root)/hooks"), let isLocked = try? folder.lock(within: seconds) else {
      return HookTurn(nil)
    }
    return isLocked ? HookTurn(folder) : nil
  }

  /// Runs a phase's hooks.
  ///
  /// - Parameters:
  ///   - phase: which.
  ///   - time: the simulated time, for the record.
  /// - Returns: what was run, and the failure that ended it, if one did.
  public func run(_ phase: HookPhase, at time: SimTime) -> (runs: [HookRun], failure: HookFailure?) {
    var runs: [HookRun] = []
    do throws(HookFailure) {
      for name in try names(phase) {
        let hook = "\(phase.rawValue)/\(name)"
        let status = try run(hook, phase)
        runs.append(HookRun(hook: hook, time: time, status: status))
        guard status == 0 else { throw HookFailure(hook: hook, how: "failed (status \(status))") }
      }
      return (runs, nil)
    } catch {
      return (runs, error)
    }
  }

  private func names(_ phase: HookPhase) throws(HookFailure) -> [String] {
    try requireKnownPhases(phase.rawValue)
    let names: [String]
    do throws(SystemFailure) {
      // Only where it is certain that there are none may hooks be passed over: they make the backup. A link that leads nowhere
      // is not nothing.
      guard let parent = try folderOfAll(), let folder = try parent.folder(phase.rawValue) else { return [] }
      names = try folder.names()
    } catch {
      throw HookFailure(hook: phase.rawValue, how: "cannot be run safely: \(error.reason)")
    }
    for path in ["\(root)/hooks", "\(root)/hooks/\(phase.rawValue)"] { try requireTrusted(path, phase.rawValue) }
    return names.filter { !$0.hasPrefix(".") && !$0.hasSuffix("~") }
  }

  /// A folder that is named like a phase and is none would be passed over, and no backup made, and nobody would notice.
  private func requireKnownPhases(_ phase: String) throws(HookFailure) {
    let names = (try? folderOfAll()?.names()) ?? []
    for name in names.sorted() where name.hasSuffix(".d") && !name.hasPrefix(".") && HookPhase(rawValue: name) == nil {
      let known = HookPhase.allCases.map(\.rawValue).joined(separator: ", ")
      throw HookFailure(hook: phase, how: "may be in the wrong folder: hooks/\(name) is none of \(known)")
    }
  }

  /// What is not there, or cannot be looked at, cannot be run either.
  private func requireTrusted(_ path: String, _ hook: String) throws(HookFailure) {
    guard let distrust = (try? FileStatus.of(path))?.distrust(path) else { return }
    throw HookFailure(hook: hook, how: "cannot be run safely: \(distrust)")
  }

  /// The folder of the folders of all phases; nil if there is none.
  private func folderOfAll() throws(SystemFailure) -> Folder? {
    do throws(SystemFailure) { return try Folder.open("\(root)/hooks") } catch {
      guard error.number == ENOENT else { throw error }
      return nil
    }
  }

  private func run(_ hook: String, _ phase: HookPhase) throws(HookFailure) -> Int {
    var all = variables
    all["REHEARSAL_PHASE"] = phase.rawValue
    all["REHEARSAL_STATE"] = root
    let environment = all.map { "\($0.key)=\($0.value)" }.sorted()
    let path = "\(root)/hooks/\(hook)"
    try requireTrusted(path, hook)
    let ending: ChildProcess.Ending
    do throws(SystemFailure) {
      ending = try ChildProcess.run(path, environment: environment, within: limit)
    } catch {
      throw HookFailure(hook: hook, how: "cannot be run (\(error.reason))")
    }
    switch ending {
    case .exited(let status): return status
    case .signalled(let signal): throw HookFailure(hook: hook, how: "was ended by signal \(signal)")
    case .interrupted(let signal): throw HookFailure(hook: hook, how: "was interrupted by signal \(signal)")
    case .timedOut: throw HookFailure(hook: hook, how: "timed out after \(limit) s")
    }
  }
}
