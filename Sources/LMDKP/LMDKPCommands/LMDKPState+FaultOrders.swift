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
    arm(try delayed(order))
  }

  /// Makes something go wrong later.
  public mutating func arm(_ order: FaultOrder, later due: SimTime) throws(LMDKPTrainerRefusal) {
    arm(try delayed(order), at: due)
  }

  private func delayed(_ order: FaultOrder) throws(LMDKPTrainerRefusal) -> DelayedFault {
    guard let fault = LMDKPFault(rawValue: order.name) else { throw .notArmed(order.name) }
    return DelayedFault(fault: fault, count: order.count, delay: order.value.flatMap { SimDuration($0) })
  }

  /// Ends a fault.
  public mutating func clear(_ order: FaultOrder, at time: SimTime) throws(LMDKPTrainerRefusal) {
    guard let fault = LMDKPFault(rawValue: order.name) else { throw .notArmed(order.name) }
    try clear(fault)
  }
}
