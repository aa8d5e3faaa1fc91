import CorenteModel
import Simulation

/// The comparison of the model with the account.
extension Account {
  /// In what a domain differs; to be asked whenever something has been done or has happened.
  mutating func faults(of domain: Domain) -> [String] {
    let state = domain.state
    var faults: [String] = []
    for location in state.locations { faults += differences(of: location, in: state) }
    for tunnel in state.tunnels {
      let found = state.condition(of: tunnel)
      if found != shown[tunnel.id] { faults.append("tunnel \(tunnel.id) is \(found), not \(shown[tunnel.id])") }
      if tunnel.lastChange != changed[tunnel.id] {
        faults.append("tunnel \(tunnel.id) changed at \(tunnel.lastChange), not \(changed[tunnel.id])")
      }
    }
    let alarmed = Set(state.events.openAlerts.map(\.object.id))
    let notUp = Set(shown.indices.filter { shown[$0] != .up }.map { String($0) })
    if alarmed != notUp { faults.append("the alerts are about \(alarmed), not \(notUp)") }
    moments += 1
    if moments.isMultiple(of: 10), let what = state.impossibility { faults.append("impossible: \(what)") }
    return faults
  }

  private mutating func differences(of location: Location, in state: CorenteState) -> [String] {
    var faults: [String] = []
    let id = location.id
    let status: RegenerationStatus = isRegenerating[id] ? .regenerating : hasFailed[id] ? .failed : .no
    met.insert(status.rawValue)
    let found = state.regeneration(of: location)
    if found != status { faults.append("\(location.name) is \(found), not \(status)") }
    if location.generation != inUse[id] {
      faults.append("\(location.name) has \(location.generation), not \(inUse[id])")
    }
    if location.lastContact != contacted[id] {
      faults.append("\(location.name) had contact at \(location.lastContact), not \(contacted[id])")
    }
    let keys = state.storedKeys(of: location)
    if keys.map(\.generation) != held[id] || keys.map(\.since) != since[id] {
      faults.append("of \(location.name) there are \(keys), not \(held[id]) since \(since[id])")
    }
    return faults
  }
}
