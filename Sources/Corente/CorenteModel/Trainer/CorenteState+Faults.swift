public import Simulation

extension CorenteState {
  /// Makes something go wrong; what is wrong already stays so.
  ///
  /// - Parameters:
  ///   - fault: what.
  ///   - object: the id or name of the Location that a fault strikes which strikes one.
  ///   - count: how often a counted fault strikes.
  ///   - time: when.
  /// - Throws: `noLocation`.
  public mutating func arm(
    _ fault: CorenteFault, on object: String?, times count: FaultCount?, at time: SimTime
  ) throws(CorenteFaultRefusal) {
    let before = self
    switch fault {
    case .locationOffline: locations[try place(object)].isOff = true
    case .scpLink: locations[try place(object)].isCutOff = true
    case .scp: isSCPReachable = false
    case .regenerate: failingGenerations = count
    }
    followUp(from: before, at: time)
  }

  /// Ends a fault.
  ///
  /// - Throws: `noLocation`, or `notInEffect`.
  public mutating func clear(
    _ fault: CorenteFault, on object: String?, at time: SimTime
  ) throws(CorenteFaultRefusal) {
    let before = self
    switch fault {
    case .locationOffline: locations[try place(object)].isOff = false
    case .scpLink: locations[try place(object)].isCutOff = false
    case .scp: isSCPReachable = true
    case .regenerate: failingGenerations = nil
    }
    guard self != before else { throw .notInEffect(fault.rawValue) }
    followUp(from: before, at: time)
  }

  /// The faults in effect: name, object and count.
  public var armedFaults: [(fault: CorenteFault, detail: String)] {
    let struck = locations.flatMap { location in
      (location.isOff ? [(CorenteFault.locationOffline, location.name)] : [])
        + (location.isCutOff ? [(.scpLink, location.name)] : [])
    }
    return struck + (isSCPReachable ? [] : [(.scp, "")])
      + (failingGenerations.map { [(.regenerate, String($0.remaining))] } ?? [])
  }

  private func place(_ object: String?) throws(CorenteFaultRefusal) -> Int {
    guard let location = object.flatMap(find) else { throw .noLocation }
    return location.id
  }
}
