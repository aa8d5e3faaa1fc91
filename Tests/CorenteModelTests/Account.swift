import CorenteModel
import Simulation

/// What is known of a domain without asking the model for conclusions: what was done to it, and since when the two ends of
/// each tunnel agree by the rule. It knows nothing of agendas, so the model can be tested against it.
struct Account {
  private var off: Set<String> = []
  private var agreedSince: [SimTime?]
  private var generations: [[Int]]

  /// What was met, so that a test can tell whether it tested anything.
  private(set) var met: Set<String> = []
  /// How often the domain was looked at.
  private(set) var moments = 0

  init(_ domain: Domain) {
    agreedSince = domain.state.tunnels.map { _ in Domain.start - .days(1) }
    generations = Self.generations(domain)
  }

  /// Takes note of what was done.
  mutating func note(_ act: Act, refused refusal: CorenteRefusal?) {
    switch act {
    case .arm(.locationOffline, let name?): off.insert(name)
    case .clear(.locationOffline, let name?): off.remove(name)
    case .clearAll: off = []
    default: break
    }
    if let refusal { met.insert("\(refusal)".prefix { $0 != "(" }.description) }
  }

  /// What is wrong with a domain; to be asked whenever something has been done or has happened.
  mutating func faults(of domain: Domain) -> [String] {
    let present = Self.generations(domain)
    let regenerating = domain.state.locations.map { domain.state.regeneration(of: $0) }
    for status in regenerating { met.insert(status.rawValue) }
    var faults = generationFaults(of: domain, present)
    var notUp: Set<String> = []
    for tunnel in domain.state.tunnels {
      let reason = reason(for: tunnel.ends, in: domain, present, regenerating)
      agreedSince[tunnel.id] = reason == nil ? agreedSince[tunnel.id] ?? domain.now : nil
      let found = domain.state.condition(of: tunnel)
      let expected: TunnelCondition =
        if let reason { .down(reason) } else { isEstablished(tunnel, at: domain.now) ? .up : .pending }
      if found != expected { faults.append("tunnel \(tunnel.id) is \(found), not \(expected)") }
      met.insert(found.obstacle?.rawValue ?? found.status)
      if found != .up { notUp.insert(String(tunnel.id)) }
    }
    let alarmed = Set(domain.state.events.openAlerts.map(\.object.id))
    if alarmed != notUp { faults.append("the alerts are about \(alarmed), not \(notUp)") }
    moments += 1
    if moments.isMultiple(of: 10), let what = domain.state.impossibility { faults.append("impossible: \(what)") }
    return faults
  }

  private func isEstablished(_ tunnel: Tunnel, at now: SimTime) -> Bool {
    agreedSince[tunnel.id].map { now.seconds(since: $0) >= 15 } ?? false
  }

  /// The rule: both gateways run, neither regenerates, and each stores the other's present generation.
  private func reason(
    for ends: [Int], in domain: Domain, _ generations: [[Int]], _ regenerating: [RegenerationStatus]
  ) -> TunnelObstacle? {
    let (first, second) = (ends[0], ends[1])
    if off.contains(Domain.names[first]) || off.contains(Domain.names[second]) { return .partnerOffline }
    if regenerating[first] == .regenerating || regenerating[second] == .regenerating { return .regenerating }
    let isFirstKnown = generations[first][second + 1] == domain.state.locations[first].generation
    let isSecondKnown = generations[second][first + 1] == domain.state.locations[second].generation
    return isFirstKnown && isSecondKnown ? nil : .keyMismatch
  }

  /// Nobody has a newer generation than the owner, the SCP has the owner's, and nobody goes back to an older one.
  private mutating func generationFaults(of domain: Domain, _ present: [[Int]]) -> [String] {
    var faults: [String] = []
    for (location, (now, before)) in zip(domain.state.locations, zip(present, generations)) {
      let own = location.generation
      if now[0] != own || now[location.id + 1] != own { faults.append("\(location.name) or the SCP lacks \(own)") }
      if now.contains(where: { $0 > own }) { faults.append("somebody has more than \(own) of \(location.name)") }
      if zip(now, before).contains(where: { $0 < $1 }) { faults.append("a generation of \(location.name) went back") }
      if zip(now, before).contains(where: { $0 > $1 + 1 }) { met.insert("caught up") }
    }
    generations = present
    return faults
  }

  private static func generations(_ domain: Domain) -> [[Int]] {
    domain.state.locations.map { domain.state.storedKeys(of: $0).map(\.generation) }
  }
}
