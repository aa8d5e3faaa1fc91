public import CommandKit
internal import CorenteModel
internal import Simulation

/// `lstunnel`: the tunnels between the Locations.
public enum LsTunnel: CorenteView {
  static let location = CorenteOperands.location(
    isRequired: false, help: "Lists only the tunnels of this Location, seen from it.")

  /// Everything about it but what it does.
  public static let spec = CommandSpec(
    name: "lstunnel", group: CorenteOperands.group, summary: "lists the tunnels between the Locations",
    description: [
      "Lists every tunnel once, or the tunnels of one Location, whose partner_name is then always the other end.",
      "A tunnel can be up only if both gateways run, neither is making a new key, and each stores the other's present"
        + " generation. Once that is so, it is pending for a short while and then up, by itself.",
      "In the list of all tunnels a Location can be in either column, so a filter by one of them may miss some: name the"
        + " Location instead.",
    ],
    forms: [SynopsisForm(.operand)], operand: location.spec, view: .concise, attributes: notes,
    examples: [
      CommandExample("lstunnel", "Lists all tunnels."),
      CommandExample(
        "lstunnel -filtervalue status=up Boston", "Lists what a regeneration of the key of Boston would interrupt."),
    ],
    mayWorkLater: blindness, seeAlso: ["lslocation", "lslocationkey", "chlocation"])

  static func show(_ corente: CorenteState, _ arguments: Arguments) throws(CommandFailure) -> Outcome {
    guard let wanted = arguments[location] else {
      return .concise(
        ["id", "location_name"] + columns,
        corente.tunnels.map { [String($0.id)] + $0.ends.map { corente.locations[$0].name } + fields($0, corente) })
    }
    let own = try corente.require(wanted)
    return .concise(
      ["id"] + columns,
      corente.tunnels(of: own).map { tunnel in
        [String(tunnel.id), corente.locations[tunnel.partner(of: own.id)].name] + fields(tunnel, corente)
      })
  }

  private static let columns = ["partner_name", "status", "reason", "last_change"]

  private static func fields(_ tunnel: Tunnel, _ corente: CorenteState) -> [String] {
    let condition = corente.condition(of: tunnel)
    return [condition.status, condition.obstacle?.rawValue ?? "", tunnel.lastChange.description]
  }

  private static let notes = [
    AttributeNote.ours("id", "The tunnel's number."),
    AttributeNote.ours("location_name", "One end; missing where a Location was named."),
    AttributeNote.ours("partner_name", "The other end."),
    AttributeNote.ours("status", "up, pending (being established) or down."),
    AttributeNote.ours(
      "reason",
      "Why it is down: partner_offline (a gateway is off), regenerating (a gateway is making a new key) or key_mismatch"
        + " (a gateway does not have the other's present key); the first that applies."),
    AttributeNote.ours("last_change", "When status or reason last changed, YYMMDDHHMMSS."),
  ]
}
