public import CommandSession
public import CorenteModel
public import Simulation

extension CorenteState {
  /// What can be made to go wrong in the corente family.
  public static var faults: [FaultKind] {
    CorenteFault.allCases.map { fault in
      FaultKind(
        name: fault.rawValue, target: fault.strikesLocation ? "Location" : nil, isCounted: fault.isCounted,
        value: .none,
        summary: fault.summary)
    }
  }

  /// The faults in effect.
  public var faultsInEffect: [String] {
    armedFaults.map { $0.detail.isEmpty ? $0.fault.rawValue : "\($0.fault.rawValue) \($0.detail)" }
  }

  /// Makes something go wrong.
  public mutating func arm(_ order: FaultOrder, at time: SimTime) throws(CorenteFaultRefusal) {
    guard let fault = CorenteFault(rawValue: order.name) else { throw .notInEffect(order.name) }
    try arm(fault, on: order.object, times: order.count, at: time)
  }

  /// Makes something go wrong later.
  public mutating func arm(_ order: FaultOrder, later due: SimTime) throws(CorenteFaultRefusal) {
    guard let fault = CorenteFault(rawValue: order.name) else { throw .notInEffect(order.name) }
    try arm(fault, on: order.object, times: order.count, later: due)
  }

  /// Ends a fault.
  public mutating func clear(_ order: FaultOrder, at time: SimTime) throws(CorenteFaultRefusal) {
    guard let fault = CorenteFault(rawValue: order.name) else { throw .notInEffect(order.name) }
    try clear(fault, on: order.object, at: time)
  }
}
