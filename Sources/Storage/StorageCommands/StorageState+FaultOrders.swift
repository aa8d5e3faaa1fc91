public import CommandSession
public import Simulation
public import StorageModel

extension StorageState {
  /// What can be made to go wrong in the storage family.
  public static var faults: [FaultKind] {
    StorageFault.allCases.map { fault in
      FaultKind(
        name: fault.rawValue, target: fault.target == .none ? nil : fault.target.rawValue, isCounted: fault.isCounted,
        value: fault.values.isEmpty ? .none : .optionally(fault.values), summary: fault.summary)
    }
  }

  /// The faults in effect.
  public var faultsInEffect: [String] {
    armedFaults.map { [$0.fault.rawValue, $0.object, $0.detail].filter { !$0.isEmpty }.joined(separator: " ") }
  }

  /// Makes something go wrong.
  public mutating func arm(_ order: FaultOrder, at time: SimTime) throws(TrainerRefusal) {
    guard let fault = StorageFault(rawValue: order.name) else { throw .notArmed(order.name) }
    if let count = order.count {
      try arm(fault, on: order.object, times: count)
    } else {
      try arm(fault, on: order.object ?? "", value: order.value, at: time)
    }
  }

  /// Makes something go wrong later.
  public mutating func arm(_ order: FaultOrder, later due: SimTime) throws(TrainerRefusal) {
    guard let fault = StorageFault(rawValue: order.name) else { throw .notArmed(order.name) }
    let delayed = DelayedFault(fault: fault, object: order.object, count: order.count, value: order.value)
    try arm(delayed, at: due)
  }

  /// Ends a fault.
  public mutating func clear(_ order: FaultOrder, at time: SimTime) throws(TrainerRefusal) {
    guard let fault = StorageFault(rawValue: order.name) else { throw .notArmed(order.name) }
    try clear(fault, on: order.object, at: time)
  }
}
