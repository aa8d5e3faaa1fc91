internal import CommandKit
internal import Simulation
internal import StorageModel

/// Arming or ending a fault.
struct FaultChange {
  private let fault: StorageFault
  private let object: String?
  private let count: FaultCount?
  private let node: Node?
  private let clears: Bool

  /// Reads the arguments of a fault, and refuses those that it does not take.
  init(_ fault: StorageFault, _ arguments: Arguments) throws(CommandFailure) {
    self.fault = fault
    object = arguments[ChSimOptions.object]
    clears = arguments[ChSimOptions.clear]
    let count = arguments[ChSimOptions.count]
    let value = arguments[ChSimOptions.value]
    node = value.flatMap(Node.init(name:))
    self.count = clears || !fault.isCounted ? nil : FaultCount(count ?? 1)
    guard (object != nil) == (fault.target != .none) else {
      throw CommandFailure(object == nil ? UsageError.missingParameter : .exclusive)
    }
    guard count == nil || fault.isCounted, value == nil || fault.takesNode else {
      throw CommandFailure(UsageError.exclusive)
    }
    guard value == nil || node != nil else { throw CommandFailure(UsageError.invalidData(value ?? "")) }
  }

  func apply(to storage: inout StorageState, at now: SimTime) throws(TrainerRefusal) {
    if clears {
      try storage.clear(fault, on: object, at: now)
    } else if let count {
      try storage.arm(fault, on: object, times: count)
    } else {
      try storage.arm(fault, on: object ?? "", node: node, at: now)
    }
  }
}
