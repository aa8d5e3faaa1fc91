internal import Simulation

extension CorenteState {
  /// Draws the consequences of a change: which contacts and tunnels are to come now, and what the event log says of it.
  ///
  /// - Parameters:
  ///   - before: the state before the change.
  ///   - time: when.
  mutating func followUp(from before: CorenteState, at time: SimTime) {
    for (old, new) in zip(before.locations, locations) { planContact(of: new, before.reachesSCP(old), at: time) }
    for tunnel in tunnels { planEstablishment(of: tunnel, before.obstacle(to: tunnel) == nil, at: time) }
    for tunnel in tunnels {
      let condition = condition(of: tunnel)
      if condition != before.condition(of: tunnel) {
        tunnels[tunnel.id].lastChange = time
        if condition == .up { tellUp(tunnel, at: time) }
      }
      if let obstacle = condition.obstacle { tellDown(tunnel, obstacle, at: time) }
    }
  }

  /// A Location whose connection returns contacts the SCP soon after; one that loses it before does not.
  private mutating func planContact(of location: Location, _ reachedSCP: Bool, at time: SimTime) {
    guard reachesSCP(location) != reachedSCP else { return }
    let contact = CorenteEffect.contact(location: location.id)
    if reachedSCP {
      agenda.cancel { $0 == contact }
    } else {
      agenda.schedule(contact, at: time + Delays.contact)
    }
  }

  /// A tunnel comes up some time after its ends agree, if they still do.
  private mutating func planEstablishment(of tunnel: Tunnel, _ agreed: Bool, at time: SimTime) {
    guard (obstacle(to: tunnel) == nil) != agreed else { return }
    let establishment = CorenteEffect.establish(tunnel: tunnel.id)
    if agreed {
      agenda.cancel { $0 == establishment }
    } else {
      agenda.schedule(establishment, at: time + Delays.establishment)
    }
  }

  private mutating func tellUp(_ tunnel: Tunnel, at time: SimTime) {
    let object = eventObject(of: tunnel)
    events.note(.tunnelUp(object.name), about: object, at: time)
    events.fix(at: time) { $0.object == object }
  }

  /// Each reason for which a tunnel stays down is told once; a mismatch that lasts only until a key arrives is none.
  private mutating func tellDown(_ tunnel: Tunnel, _ obstacle: TunnelObstacle, at time: SimTime) {
    if obstacle == .keyMismatch, willAgreeSoon(tunnel) { return }
    let object = eventObject(of: tunnel)
    let cause = EventCause.tunnelDown(object.name, obstacle.rawValue)
    guard !events.openAlerts.contains(where: { $0.cause == cause && $0.object == object }) else { return }
    events.open(cause, about: object, at: time)
  }
}
