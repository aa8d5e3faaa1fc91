public import Simulation

/// A domain of Location gateways with its SCP: the whole state of the corente family.
///
/// Contract. What is stored is history and circumstance: who holds which generation of a key since when, what is off or cut,
/// when a tunnel last changed, what is to come. Everything else follows: whether a Location is regenerating (its new key is to
/// come), whether a tunnel is down (the rule says so), pending (its coming up is to come) or up, who is stale, what is
/// complete. After every change `followUp` draws the consequences that leave something behind: contacts and tunnels that are
/// now to come or no more, alerts that open or are fixed. A function that throws has changed nothing.
public struct CorenteState: Equatable, Sendable {
  /// The domain's name.
  public let domain: String
  /// The Locations; the id of each is its place.
  public internal(set) var locations: [Location]
  /// The tunnels; the id of each is its place.
  public internal(set) var tunnels: [Tunnel]
  /// The administrators.
  public let administrators: [Administrator]
  /// Whether the SCP can be reached.
  public internal(set) var isSCPReachable = true
  /// How often the making of a new key will still fail.
  public internal(set) var failingGenerations: FaultCount?
  /// The answers to what is not known, where they are not the usual ones.
  public internal(set) var answers = Answers()
  /// The event log.
  public var events = EventLog()
  /// What will happen by itself.
  public internal(set) var agenda = Agenda<CorenteEffect>()
  /// Up to when everything due has been applied.
  public internal(set) var settledTo: SimTime

  init(
    domain: String, locations: [Location], tunnels: [Tunnel], administrators: [Administrator], start: SimTime
  ) {
    self.domain = domain
    self.locations = locations
    self.tunnels = tunnels
    self.administrators = administrators
    settledTo = start
  }

  /// The Location with this id or name.
  public func find(_ text: String) -> Location? {
    locations.first { String($0.id) == text } ?? locations.first { $0.name == text }
  }

  /// The Location with this id.
  func location(_ id: Int) -> Location? { locations.indices.contains(id) ? locations[id] : nil }
}
