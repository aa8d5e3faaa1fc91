public import Simulation

extension LMDKPState {
  /// Arms a fault that lasts until it is cleared. One that is counted, or needs a length of time, is not armed by this.
  public mutating func arm(_ fault: LMDKPFault) {
    switch fault {
    case .messageServer:
      faults.isMessageServerDown = true
      lose(.messageServer)
    case .directory:
      faults.isDirectoryDown = true
      lose(.directory)
    case .transfer, .responseDelay, .responseLost, .responseCorrupt, .upload, .kpSession: break
    }
  }

  /// Arms a counted fault.
  public mutating func arm(_ fault: LMDKPFault, times: FaultCount) {
    guard fault.isCounted else { return }
    faults.counts[fault] = times
  }

  /// Has the answer to the next request take that long.
  public mutating func delayResponse(by delay: SimDuration) {
    faults.responseDelay = delay
  }

  /// Arms a fault, now or when its time has come.
  public mutating func arm(_ wanted: DelayedFault) {
    if let count = wanted.count {
      arm(wanted.fault, times: count)
    } else if let delay = wanted.delay {
      delayResponse(by: delay)
    } else {
      arm(wanted.fault)
    }
  }

  /// Arms a fault later.
  public mutating func arm(_ wanted: DelayedFault, at due: SimTime) {
    agenda.schedule(.strike(wanted), at: due)
  }

  /// Ends a fault.
  ///
  /// - Throws: `notArmed` if it is not in effect.
  public mutating func clear(_ fault: LMDKPFault) throws(LMDKPTrainerRefusal) {
    let before = faults
    switch fault {
    case .messageServer: faults.isMessageServerDown = false
    case .directory: faults.isDirectoryDown = false
    case .responseDelay: faults.responseDelay = nil
    case .transfer, .responseLost, .responseCorrupt, .upload, .kpSession: faults.counts[fault] = nil
    }
    guard faults != before else { throw .notArmed(fault.rawValue) }
  }

  /// The faults in effect, each with how often it will still strike, or for how long.
  public var armedFaults: [(fault: LMDKPFault, detail: String)] {
    LMDKPFault.allCases.compactMap { fault in
      switch fault {
      case .messageServer: faults.isMessageServerDown ? (fault, "") : nil
      case .directory: faults.isDirectoryDown ? (fault, "") : nil
      case .responseDelay: faults.responseDelay.map { (fault, $0.description) }
      case .transfer, .responseLost, .responseCorrupt, .upload, .kpSession:
        faults.counts[fault].map { (fault, String($0.remaining)) }
      }
    }
  }
}
