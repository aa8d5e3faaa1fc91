public import Simulation

extension CorenteState {
  /// The family as it is at the start of a scenario: the same in all of them. Four Locations, every two joined by a tunnel,
  /// all of it in order for forty days (our own decision).
  public static func fresh(
    _ scenario: ScenarioName, at time: SimTime, assumptions: [String: String]
  ) -> CorenteState {
    let plan: [(name: String, group: String, gatewayConfig: GatewayConfig)] = [
      ("Boston", "east", .inline), ("Chicago", "central", .inline), ("Denver", "west", .peer),
      ("Austin", "central", .peer),
    ]
    let since = time - .days(40)
    let locations = plan.enumerated().map { id, planned in
      Location(
        id: id, name: planned.name, group: planned.group, gatewayConfig: planned.gatewayConfig,
        key: .first(of: plan.indices, since: since), lastContact: time)
    }
    var state = CorenteState(
      domain: "ExampleCo", locations: locations, tunnels: Tunnel.between(plan.indices, since: since),
      administrators: TrainingAdministrator.all.map { $0.stored(at: time) }, start: time)
    state.answers = Answers(assumptions, among: alternatives)
    return state
  }
}
