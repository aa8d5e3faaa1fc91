internal import Simulation

extension CorenteState {
  /// What no sequence of commands could have led to.
  public var impossibility: String? {
    guard answers.areChoices(among: Self.alternatives) else { return "an assumption has a choice that it cannot have" }
    return locationImpossibility ?? tunnelImpossibility ?? administratorImpossibility ?? agendaImpossibility
      ?? alertImpossibility
  }

  private var locationImpossibility: String? {
    if locations.isEmpty || locations.map(\.id) != Array(locations.indices) {
      return "the ids of the Locations are not 0, 1, 2 and so on"
    }
    if Set(locations.map(\.name)).count != locations.count { return "two Locations have the same name" }
    let holders = KeyLedger.holderIDs(of: locations.indices)
    for location in locations {
      let key = location.key
      guard key.isConsistent, key.holders.map(\.id) == holders else {
        return "the holders of a Location's key are not the SCP and every Location, or a generation is out of range"
      }
      guard [KeyHolder.scp, .location(location.id)].allSatisfy({ key.generation(of: $0) == key.newest }) else {
        return "a Location or the SCP does not have the Location's present key"
      }
      guard location.lastContact <= settledTo, key.holders.allSatisfy({ $0.since <= settledTo }) else {
        return "a Location contacted the SCP, or somebody got its key, in the future"
      }
    }
    return nil
  }

  private var tunnelImpossibility: String? {
    let expected = Tunnel.between(locations.indices, since: settledTo)
    guard tunnels.map(\.id) == expected.map(\.id), tunnels.map(\.ends) == expected.map(\.ends) else {
      return "the tunnels are not one between every two Locations"
    }
    return tunnels.allSatisfy { $0.lastChange <= settledTo } ? nil : "a tunnel changed in the future"
  }

  private var administratorImpossibility: String? {
    guard administrators.allSatisfy({ Administrator.isUser($0.user) }) else {
      return "an administrator's user ID is not up to 30 letters, digits and underscores"
    }
    return Set(administrators.map(\.user)).count == administrators.count
      ? nil : "two administrators have the same user ID"
  }

  private var agendaImpossibility: String? {
    guard agenda.isConsistent else { return "the agenda is not in order" }
    if let first = agenda.items.first, first.due < settledTo { return "something due was not applied" }
    var seen: [CorenteEffect] = []
    for item in agenda.items {
      // A fault that is in effect already may be armed again.
      if case .strike = item.effect {} else if seen.contains(item.effect) { return "the same thing is to happen twice" }
      seen.append(item.effect)
      guard isPossible(item.effect) else { return "something is to happen to what does not exist, or cannot now" }
    }
    return nil
  }

  private func isPossible(_ effect: CorenteEffect) -> Bool {
    switch effect {
    case .generate(let id), .distribute(let id): location(id) != nil
    case .contact(let id): location(id).map(reachesSCP) == true
    case .strike(let fault): fault.location.map { location($0) != nil } ?? true
    case .establish(let id): tunnels.indices.contains(id) && obstacle(to: tunnels[id]) == nil
    }
  }

  private var alertImpossibility: String? {
    guard events.isConsistent else { return "the event numbers do not rise, or an open alert is fixed" }
    let alarmed = Set(events.openAlerts.map(\.object))
    let notUp = Set(tunnels.filter { condition(of: $0) != .up }.map(eventObject))
    return alarmed == notUp ? nil : "the open alerts are not about the tunnels that are not up"
  }
}
