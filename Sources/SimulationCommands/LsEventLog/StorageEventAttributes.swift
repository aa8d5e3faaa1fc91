internal import CommandKit
internal import Simulation

/// An event of the storage family as its event log shows it (reference sheet 1.13). An event happens once here, so first and last are the same.
struct StorageEventAttributes: EventAttributes {
  let event: Event

  static let columns = [
    "sequence_number", "last_timestamp", "object_type", "object_id", "object_name", "copy_id", "status", "fixed",
    "event_id", "error_code", "description",
  ]

  /// What the detailed view has besides, and two columns that say nothing of their own.
  static let namesOfTheRest =
    ["object_id", "object_name", "copy_id", "first_timestamp", "first_timestamp_epoch", "last_timestamp_epoch"]
    + ["reporting_node_id", "reporting_node_name", "root_sequence_number", "event_count", "auto_fixed"]
    + ["notification_type", "event_id_text", "error_code_text", "machine_type", "serial_number", "FRU"]
    + ["fixed_timestamp", "fixed_timestamp_epoch", "callhome_type"] + (1...8).map { "sense\($0)" }

  var concise: [String] {
    [
      String(event.sequence), event.time.description, event.object.type, event.object.id, event.object.name, "",
      event.kind.rawValue, isFixed, event.cause.eventID, event.cause.errorCode, event.cause.eventText,
    ]
  }

  var detailed: [Attribute] {
    let epoch = String(event.time.secondsSince1970)
    return [
      Attribute("sequence_number", String(event.sequence)),
      Attribute("first_timestamp", event.time.description),
      Attribute("first_timestamp_epoch", epoch),
      Attribute("last_timestamp", event.time.description),
      Attribute("last_timestamp_epoch", epoch),
      Attribute("object_type", event.object.type),
      Attribute("object_id", event.object.id),
      Attribute("object_name", event.object.name),
      Attribute("copy_id", ""),
      Attribute("reporting_node_id", "1"),
      Attribute("reporting_node_name", "node1"),
      Attribute("root_sequence_number", ""),
      Attribute("event_count", "1"),
      Attribute("status", event.kind.rawValue),
      Attribute("fixed", isFixed),
      Attribute("auto_fixed", event.isFixedByHand ? "no" : isFixed),
      Attribute("notification_type", event.kind == .alert ? "error" : "informational"),
      Attribute("event_id", event.cause.eventID),
      Attribute("event_id_text", event.cause.eventText),
      Attribute("error_code", event.cause.errorCode),
      Attribute("error_code_text", event.cause.errorText),
      Attribute("machine_type", "rehearsal"),
      Attribute("serial_number", "rehearsal"),
      Attribute("FRU", "None"),
      Attribute("fixed_timestamp", event.fixedTime?.description ?? ""),
      Attribute("fixed_timestamp_epoch", event.fixedTime.map { String($0.secondsSince1970) } ?? ""),
      Attribute("callhome_type", "none"),
    ] + event.sense.lines.enumerated().map { Attribute("sense\($0 + 1)", $1) }
  }
}
