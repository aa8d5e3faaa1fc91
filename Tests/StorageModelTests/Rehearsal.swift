import Simulation
import Testing

@testable import StorageModel

/// The storage family in a test: a state at its own time, and short names for what is done to it.
///
/// After every change it checks what must be true of every state, so that no test can pass on an impossible one.
struct Rehearsal {
  /// When every rehearsal starts.
  static let start = SimTime(clamping: 1_800_000_000)

  var state: StorageState
  var now: SimTime { state.settledTo }

  /// A scenario under the default answers but for those given as `Gnn=choice`.
  init(_ scenario: ScenarioName = .both, _ assumptions: String...) throws {
    state = .fresh(scenario, at: Rehearsal.start, assumptions: [:])
    for assumption in assumptions { try state.assume(assumption, at: now) }
  }

  // MARK: The operator

  mutating func prepare(_ method: EncryptionMethod) throws { try take(.prepare, method) }
  mutating func commit(_ method: EncryptionMethod) throws { try take(.commit, method) }
  mutating func cancel(_ method: EncryptionMethod) throws { try take(.cancel, method) }

  mutating func take(_ step: RekeyStep, _ method: EncryptionMethod) throws {
    try state.take(step, of: method, at: now)
    #expect(state.impossibility == nil)
  }

  mutating func rekey(_ method: EncryptionMethod) throws {
    try prepare(method)
    try commit(method)
  }

  mutating func enable(_ method: EncryptionMethod) throws { try state.enable(method, at: now) }
  mutating func disable(_ method: EncryptionMethod) throws { try state.disable(method, at: now) }
  mutating func validate() throws { try state.validateUSB(at: now) }
  mutating func test(_ server: String) throws { try state.test(try #require(state.keyServers.find(server)), at: now) }

  /// Why a step is refused; nil if it is not. Where the refusal leaves no trace, the state must be what it was, and looking
  /// beforehand must say the same.
  mutating func refusal(_ step: RekeyStep, _ method: EncryptionMethod) -> StorageRefusal? {
    let announced = announcedRefusal(step, method)
    let refusal = refusal { rehearsal throws(StorageRefusal) in
      try rehearsal.state.take(step, of: method, at: rehearsal.now)
    }
    if announced != nil || refusal?.leavesTrace == false { #expect(announced == refusal) }
    return refusal
  }

  /// Why a change is refused; nil if it is not.
  mutating func refusal(_ change: (inout Rehearsal) throws(StorageRefusal) -> Void) -> StorageRefusal? {
    let before = state
    do throws(StorageRefusal) {
      try change(&self)
      return nil
    } catch {
      if !error.leavesTrace { #expect(state == before) }
      #expect(state.impossibility == nil)
      return error
    }
  }

  private func announcedRefusal(_ step: RekeyStep, _ method: EncryptionMethod) -> StorageRefusal? {
    do throws(StorageRefusal) {
      try state.requireReady(for: step, of: method)
      return nil
    } catch { return error }
  }
}
