public import CommandKit
internal import CorenteModel
internal import Simulation

/// `lslocationkey`: who has which generation of a Location's key.
public enum LsLocationKey: CorenteView {
  static let location = CorenteOperands.location(isRequired: true, help: "The Location whose key it is.")

  /// Everything about it but what it does.
  public static let spec = CommandSpec(
    name: "lslocationkey", group: CorenteOperands.group, summary: "lists who has a Location's key",
    description: [
      "Lists who stores the Location's key, and which generation: the SCP, the Location itself and every other Location. A"
        + " Location that was not connected when the key was distributed gets it when it next contacts the SCP."
    ],
    forms: [SynopsisForm(.operand)], operand: location.spec, view: .concise, attributes: notes,
    examples: [
      CommandExample("lslocationkey Boston", "Lists who has the key of Boston."),
      CommandExample("lslocationkey -filtervalue status=stale Boston", "Lists who does not have the new one yet."),
    ],
    mayWorkLater: blindness, seeAlso: ["lslocation", "chlocation", "lstunnel"])

  static func show(_ corente: CorenteState, _ arguments: Arguments) throws(CommandFailure) -> Outcome {
    guard let wanted = arguments[location] else { return .concise(columns, []) }
    let owner = try corente.require(wanted)
    return .concise(
      columns,
      corente.storedKeys(of: owner).map { key in
        [
          String(key.id), key.name, key.kind.rawValue, String(key.generation), key.isCurrent ? "current" : "stale",
          key.since.description,
        ]
      })
  }

  private static let columns = [
    "holder_id", "holder_name", "holder_type", "generation", "status", "received_time",
  ]

  private static let notes = [
    AttributeNote.ours("holder_id", "0 for the SCP; a Location's id and one for a Location."),
    AttributeNote.ours("holder_name", "The holder's name."),
    AttributeNote.ours("holder_type", "scp, owner (the Location itself) or location."),
    AttributeNote.ours("generation", "The generation that the holder has."),
    AttributeNote.ours("status", "current (the generation in use) or stale."),
    AttributeNote.ours("received_time", "When the holder received it, YYMMDDHHMMSS."),
  ]
}
