internal import CommandKit
internal import Simulation

/// An event of a family whose log has no form of its own: our own decision.
struct PlainEventAttributes: EventAttributes {
  let event: Event

  static let columns = [
    "sequence_number", "last_timestamp", "object_type", "object_id", "status", "fixed", "event_id", "description",
  ]

  var concise: [String] {
    [
      String(event.sequence), event.time.description, event.object.type, event.object.id, event.kind.rawValue, isFixed,
      event.cause.eventID, event.cause.eventText,
    ]
  }

  var detailed: [Attribute] {
    zip(Self.columns, concise).map(Attribute.init)
      + [Attribute("fixed_timestamp", event.fixedTime?.description ?? "")]
  }
}
