public import CommandKit
internal import CorenteModel
internal import Simulation

/// `lslocation`: the Locations and their keys.
public enum LsLocation: CorenteView {
  static let location = CorenteOperands.location(isRequired: false, help: "Shows this Location in detail.")

  /// Everything about it but what it does.
  public static let spec = CommandSpec(
    name: "lslocation", group: CorenteOperands.group, summary: "lists the Locations",
    description: [
      "Lists the Locations, or shows one in detail.",
      "Done has two meanings: the new key is in use as soon as regenerate is no and key_generation has risen; everybody has"
        + " it as soon as distribution is complete.",
      "The list can be filtered by location_group and gateway_config too, which only the detailed view shows.",
    ],
    forms: [SynopsisForm(), SynopsisForm(.operand)], operand: location.spec, view: .both, attributes: notes,
    examples: [
      CommandExample("lslocation", "Lists the Locations."),
      CommandExample("lslocation Boston", "Shows one in detail."),
      CommandExample(
        "lslocation -filtervalue distribution=partial", "Lists those whose key somebody does not have yet."),
    ],
    mayWorkLater: blindness, seeAlso: ["chlocation", "lslocationkey", "lstunnel", "lscorente"])

  static func show(_ corente: CorenteState, _ arguments: Arguments) throws(CommandFailure) -> Outcome {
    guard let wanted = arguments[location] else { return list(corente) }
    return .detailed(attributes(try corente.require(wanted), corente))
  }

  static func attributes(_ location: Location, _ corente: CorenteState) -> [Attribute] {
    let tunnels = corente.tunnels(of: location)
    let keys = corente.storedKeys(of: location)
    let elsewhere = corente.keysElsewhere(of: location)
    let current = elsewhere.count(where: \.isCurrent)
    return [
      Attribute("id", String(location.id)),
      Attribute("name", location.name),
      Attribute("domain", corente.domain),
      Attribute("location_group", location.group),
      Attribute("gateway_config", location.gatewayConfig.rawValue),
      Attribute("scp_connection", location.isConnected ? "connected" : "disconnected"),
      Attribute("last_contact_time", location.lastContact.description),
      Attribute("key_generation", String(location.generation)),
      Attribute("key_time", keys.first { $0.kind == .owner }?.since.description ?? ""),
      Attribute("regenerate", corente.regeneration(of: location).rawValue),
      Attribute("distribution", current == elsewhere.count ? "complete" : "partial"),
      Attribute("holders_current", String(current)),
      Attribute("holders_total", String(elsewhere.count)),
      Attribute("tunnels_up", String(corente.upCount(tunnels))),
      Attribute("tunnels_total", String(tunnels.count)),
    ]
  }

  private static let columns = [
    "id", "name", "scp_connection", "key_generation", "regenerate", "distribution", "tunnels_up", "tunnels_total",
  ]
  private static let unshown = ["location_group", "gateway_config"]

  private static func list(_ corente: CorenteState) -> Outcome {
    let rows = corente.locations.map { location in
      let attributes = attributes(location, corente)
      return (columns + unshown).map { name in attributes.first { $0.name == name }?.value ?? "" }
    }
    return Outcome(.view(.concise(Rows(columns: columns, unshown: unshown, rows: rows))))
  }

  private static let notes = [
    AttributeNote.ours("id", "The Location's number."),
    AttributeNote.ours("name", "Its name."),
    AttributeNote.ours("domain", "Its domain."),
    AttributeNote.ours("location_group", "The group by which administrators are given power over it."),
    AttributeNote.ours("gateway_config", "inline or peer: how the gateway is wired."),
    AttributeNote.ours(
      "scp_connection",
      "connected or disconnected: whether the gateway runs and has its line to the SCP. Whether the SCP answers is"
        + " scp_status of lscorente."),
    AttributeNote.ours(
      "last_contact_time", "When it last contacted the SCP after a connection returned, YYMMDDHHMMSS."),
    AttributeNote.ours("key_generation", "The generation of its key that is in use."),
    AttributeNote.ours("key_time", "Since when."),
    AttributeNote.ours("regenerate", "no, regenerating, or failed (the last attempt; the next one clears it)."),
    AttributeNote.ours("distribution", "complete (the SCP and every other Location have the key in use) or partial."),
    AttributeNote.ours("holders_current", "How many of these have it."),
    AttributeNote.ours("holders_total", "How many there are."),
    AttributeNote.ours("tunnels_up", "How many of its tunnels are up."),
    AttributeNote.ours("tunnels_total", "How many it has."),
  ]
}
