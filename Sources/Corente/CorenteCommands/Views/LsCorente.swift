public import CommandKit
internal import CorenteModel
internal import Simulation

/// `lscorente`: the domain as a whole.
public enum LsCorente: CorenteView {
  /// Everything about it but what it does.
  public static let spec = CommandSpec(
    name: "lscorente", group: CorenteOperands.group, summary: "shows a domain of Location gateways",
    description: [
      "Shows whether everything is in order: it is if the SCP can be reached, every Location is connected, every tunnel is"
        + " up and nobody has an old key."
    ],
    forms: [SynopsisForm()], view: .detailed, attributes: notes,
    examples: [
      CommandExample("lscorente", "Shows the domain."),
      CommandExample("lscorente -delim :", "Shows it for a script to read."),
    ],
    seeAlso: ["lslocation", "lstunnel", "chlocation", "lseventlog"])

  /// That the SCP cannot be reached is what it shows.
  static let needsSCP = false

  static func show(_ corente: CorenteState, _ arguments: Arguments) throws(CommandFailure) -> Outcome {
    .detailed(attributes(corente))
  }

  static func attributes(_ corente: CorenteState) -> [Attribute] {
    let locations = corente.locations
    let stale = locations.map { corente.keysElsewhere(of: $0).count { !$0.isCurrent } }
    return [
      Attribute("domain", corente.domain),
      Attribute("scp_status", corente.isSCPReachable ? "reachable" : "unreachable"),
      Attribute("location_count", String(locations.count)),
      Attribute("location_connected", String(locations.count(where: \.isConnected))),
      Attribute("tunnel_up", String(corente.upCount(corente.tunnels))),
      Attribute("tunnel_total", String(corente.tunnels.count)),
      Attribute("regenerating_count", String(locations.count { corente.regeneration(of: $0) == .regenerating })),
      Attribute("stale_holder_count", String(stale.reduce(0, +))),
      Attribute("alarm_count", String(corente.events.openAlerts.count)),
    ]
  }

  private static let notes = [
    AttributeNote.ours("domain", "The domain's name."),
    AttributeNote.ours("scp_status", "reachable or unreachable."),
    AttributeNote.ours("location_count", "How many Locations there are."),
    AttributeNote.ours("location_connected", "How many have a connection to the SCP."),
    AttributeNote.ours("tunnel_up", "How many tunnels are up."),
    AttributeNote.ours("tunnel_total", "How many tunnels there are."),
    AttributeNote.ours("regenerating_count", "How many Locations are making a new key."),
    AttributeNote.ours("stale_holder_count", "How often somebody has an old key of a Location."),
    AttributeNote.ours("alarm_count", "How many alerts are open: lseventlog -family corente -message no -fixed no."),
  ]
}
