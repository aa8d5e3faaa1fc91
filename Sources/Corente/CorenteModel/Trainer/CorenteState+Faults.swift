public import Simulation

extension CorenteState {
  /// Makes something go wrong; what is wrong already stays so.
  ///
  /// - Parameters:
  ///   - fault: what.
  ///   - object: the id or name of the Location that a fault strikes which strikes one.
  ///   - count: how often a counted fault strikes.
  ///   - time: when.
  /// - Throws: `noLocation`, or `notInEffect` if a counted fault has no count.
  public mutating func arm(
    _ fault: CorenteFault, on object: String?, times count: FaultCount?, at time: SimTime
  ) throws(CorenteFaultRefusal) {
    let wanted = try delayed(fault, on: object, times: count)
    let before = self
    strike(wanted)
    followUp(from: before, at: time)
  }

  /// Makes something go wrong later. Where time comes to its end before, it goes wrong at once.
  ///
  /// - Throws: `noLocation`, or `notInEffect` if a counted fault has no count.
  public mutating func arm(
    _ fault: CorenteFault, on object: String?, times count: FaultCount?, later due: SimTime
  ) throws(CorenteFaultRefusal) {
    guard due > settledTo else { return try arm(fault, on: object, times: count, at: settledTo) }
    agenda.schedule(.strike(try delayed(fault, on: object, times: count)), at: due)
  }

  /// Arms a fault whose time has come; what follows from it, `followUp` draws.
  mutating func strike(_ wanted: DelayedFault) {
    switch wanted.fault {
    case .locationOffline: if let id = wanted.location { locations[id].isOff = true }
    case .scpLink: if let id = wanted.location { locations[id].isCutOff = true }
    case .scp: isSCPReachable = false
    case .regenerate: failingGenerations = wanted.count
    }
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

  private func delayed(
    _ fault: CorenteFault, on object: String?, times count: FaultCount?
  ) throws(CorenteFaultRefusal) -> DelayedFault {
    let location = fault.strikesLocation ? try place(object) : nil
    guard let wanted = DelayedFault(fault, on: location, times: count) else { throw .notInEffect(fault.rawValue) }
    return wanted
  }

  private func place(_ object: String?) throws(CorenteFaultRefusal) -> Int {
    guard let location = object.flatMap(find) else { throw .noLocation }
    return location.id
  }
}
