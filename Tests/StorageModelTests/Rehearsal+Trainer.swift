import Simulation
import Testing

@testable import StorageModel

/// What the trainer does, and time.
extension Rehearsal {
  mutating func pass(_ length: SimDuration) {
    state.settle(to: now + length)
    #expect(state.impossibility == nil)
  }

  mutating func replicate() throws { try state.replicateNow(at: now) }
  mutating func backUp() throws { try state.backUpKeyServer(at: now) }
  mutating func restore(_ server: String, from number: Int? = nil) throws {
    try state.restoreKeyServer(server, from: number, at: now)
  }
  mutating func replication(_ mode: Replication.Mode) { state.chooseReplication(mode, at: now) }

  mutating func look(every seconds: Int) {
    state.chooseValidation(every: SimDuration(seconds: seconds), at: now)
  }

  mutating func cutOff(_ server: String, from node: Node? = nil) throws {
    try state.arm(.keyserverUnreachable, on: server, value: node?.name, at: now)
  }
  mutating func connect(_ server: String) throws { try state.clear(.keyserverUnreachable, on: server, at: now) }
  mutating func lose(_ server: String) throws { try state.arm(.keyserverLost, on: server, at: now) }
  mutating func find(_ server: String) throws { try state.clear(.keyserverLost, on: server, at: now) }
  mutating func arm(_ fault: StorageFault, on object: String) throws { try state.arm(fault, on: object, at: now) }
  mutating func arm(_ fault: StorageFault, on object: String? = nil, times: Int) throws {
    try state.arm(fault, on: object, times: try #require(FaultCount(times)))
  }
  mutating func clear(_ fault: StorageFault, on object: String? = nil) throws {
    try state.clear(fault, on: object, at: now)
  }

  mutating func insert(_ label: String, _ port: Int) throws { try state.insert(label, inPort: port, at: now) }
  mutating func remove(_ port: Int) throws { try state.removeStick(fromPort: port, at: now) }
  mutating func choosePorts(_ count: Int) {
    state.choosePorts(count, at: now)
    #expect(state.impossibility == nil)
  }
  mutating func copyKeys(_ source: String, _ target: String) throws {
    try state.copyKeys(from: source, to: target, at: now)
  }
  mutating func removeAll() throws {
    for port in state.usb.ports where port.inserted != nil { try remove(port.id) }
  }

  mutating func restart() {
    state.restart(at: now)
    #expect(state.impossibility == nil)
  }

  mutating func assume(_ text: String) throws { try state.assume(text, at: now) }

  /// Why the trainer's change is refused; nil if it is not. Where the refusal leaves no trace, the state must be what it was.
  mutating func trainerRefusal(_ change: (inout StorageState, SimTime) throws(TrainerRefusal) -> Void)
    -> TrainerRefusal?
  {
    let before = state
    do throws(TrainerRefusal) {
      try change(&state, now)
      return nil
    } catch {
      if !error.leavesTrace { #expect(state == before) }
      return error
    }
  }
}
