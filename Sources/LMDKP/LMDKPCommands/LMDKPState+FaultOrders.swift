public import CommandSession
public import LMDKPModel
public import Simulation

extension LMDKPState {
  /// What can be made to go wrong in the lmdkp family.
  public static var faults: [FaultKind] {
    LMDKPFault.allCases.map { fault in
      FaultKind(
        name: fault.rawValue, target: nil, isCounted: fault.isCounted,
        value: fault == .responseDelay ? .duration : .none, summary: fault.summary)
    }
  }

  /// The faults in effect.
  public var faultsInEffect: [String] {
    armedFaults.map { [$0.fault.rawValue, $0.detail].filter { !$0.isEmpty }.joined(separator: " ") }
  }

  /// Makes something go wrong.
  public mutating func arm(_ order: FaultOrder, at time: SimTime) throws(LMDKPTrainerRefusal) {
    guard let fault = LMDKPFault(rawValue: order.name) else { throw .notArmed(order.name) }
    if let count = order.count {
      arm(fault, times: count)
    } else if let delay = order.value.flatMap({ SimDuration($0) }) {
      delayResponse(by: delay)
    } else {
      arm(fault)
    }
  }

  /// Ends a fault.
  public mutating func clear(_ order: FaultOrder, at time: SimTime) throws(LMDKPTrainerRefusal) {
    guard let fault = LMDKPFault(rawValue: order.name) else { throw .notArmed(order.name) }
    try clear(fault)
  }
}
