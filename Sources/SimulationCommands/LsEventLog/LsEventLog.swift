public import CommandKit
internal import CommandSession
internal import Simulation
internal import StateStore
public import StorageCommands
internal import StorageModel

/// `lseventlog`: the event log (reference sheet 1.13).
public enum LsEventLog: StorageObjectCommand {
  enum Order: String, CaseIterable { case date, severity }

  private static let listed = "They are unless told otherwise."
  static let alert = Option("alert", .yesNo, .documented, help: "Whether alerts are listed.", guess: listed)
  static let message = Option("message", .yesNo, .documented, help: "Whether messages are listed.", guess: listed)
  static let monitoring = Option(
    "monitoring", .yesNo, .documented, help: "Whether events that are being watched are listed.",
    guess: "There are none here.")
  static let expired = Option(
    "expired", .yesNo, .documented, help: "Whether expired events are listed.", guess: "There are none here.")
  static let fixed = Option("fixed", .yesNo, .documented, help: "Whether fixed events are listed.", guess: listed)
  static let config = Option(
    "config", .yesNo, .documented, help: "Whether events about the configuration are listed.",
    guess: "There are none here.")
  static let order = Option(
    "order", ValueKind<Order>.keyword,
    .documented, help: "date: the oldest first; severity: the open alert with the lowest error code first.",
    guess: "By date unless told otherwise.")
  static let count = Option(
    "count", .number(1...1_000_000), .documented, help: "Lists only n events.",
    guess: "These are the first of the list.")
  static let family = Option(
    "family", .word(RehearsedFamilies.all.map { $0.familyName }),
    .ours, help: "Whose event log; storage unless told otherwise.")
  static let sequence = Operand(
    .number(0...Int.max, placeholder: "sequence_number"), .documented, isRequired: false,
    help: "Shows this event in detail.")

  /// Everything about it but what it does.
  public static let spec = CommandSpec(
    name: "lseventlog", group: .view, summary: "lists the event log",
    description: [
      "Lists the events, or shows one in detail. An alert against a key server is fixed by itself as soon as the key server"
        + " is well again.",
      "Alerts whose event id is not known have none; the error codes are IBM's.",
      "Each family has a log of its own: lseventlog -family corente lists what happened to Locations and tunnels. An alert"
        + " about a tunnel is fixed by itself when the tunnel is up.",
    ],
    forms: [
      SynopsisForm(
        .optional(alert.spec), .optional(message.spec), .optional(monitoring.spec), .optional(expired.spec),
        .optional(fixed.spec), .optional(config.spec), .optional(order.spec), .optional(count.spec),
        .optional(family.spec)),
      SynopsisForm(.optional(family.spec), .operand),
    ],
    options: [
      alert.spec, message.spec, monitoring.spec, expired.spec, fixed.spec, config.spec, order.spec, count.spec,
      family.spec,
    ], operand: sequence.spec, view: .both,
    filter: .documented, attributes: notes,
    examples: [
      CommandExample("lseventlog -fixed no", "Lists what is still open."),
      CommandExample("lseventlog -order severity -count 1", "Shows the gravest event."),
      CommandExample("lseventlog -family lmdkp", "Lists the events of the LMD and its KP."),
    ],
    seeAlso: ["cheventlog", "catauditlog", "lsencryption", "lskeyserver"])

  /// Lists the events, or shows one.
  public static func run(_ arguments: Arguments, in context: Context) throws(CommandFailure) -> Outcome {
    let name = arguments[family] ?? StorageState.familyName
    let log = try log(of: name, in: try Store(context))
    return name == StorageState.familyName
      ? try show(log, arguments, as: StorageEventAttributes.self)
      : try show(log, arguments, as: PlainEventAttributes.self)
  }

  /// The events of a family, what is said of a number that none of them has, and whether fixed events are listed [G41].
  private typealias Log = (events: [Event], noEvent: UsageError, listsFixed: Bool)

  private static func log(of name: String, in store: Store) throws(CommandFailure) -> Log {
    guard let family = RehearsedFamilies.all.first(where: { $0.familyName == name }) else {
      return ([], .noObjectWithID, true)
    }
    return try store.reading { store throws(StoreError) in try log(of: family, in: store) }
  }

  private static func log<F: RehearsedFamily>(of family: F.Type, in store: Store) throws(StoreError) -> Log {
    let (world, closed) = try store.readWithHistory(family)
    let events = (closed + world.state.events.openAlerts).sorted { $0.sequence < $1.sequence }
    guard let storage = world.state as? StorageState else { return (events, .noObjectWithID, true) }
    return (events.map(storage.shown), storage.noObject("0"), storage.choice(of: .g41) == .yes)
  }

  private static func show<Shown: EventAttributes>(
    _ log: Log, _ arguments: Arguments, as: Shown.Type
  ) throws(CommandFailure) -> Outcome {
    if let wanted = arguments[sequence] {
      guard let event = log.events.first(where: { $0.sequence == wanted }) else { throw CommandFailure(log.noEvent) }
      return .detailed(Shown(event: event).detailed)
    }
    var listed = log.events.filter { isAsked($0, arguments, listsFixed: log.listsFixed) }
    if arguments[order] == .severity { listed.sort(by: isGraver) }
    return .concise(
      Shown.columns, listed.prefix(arguments[count] ?? listed.count).map { Shown(event: $0).concise })
  }

  private static func isAsked(_ event: Event, _ arguments: Arguments, listsFixed: Bool) -> Bool {
    if event.kind == .alert, arguments[alert] == false { return false }
    if event.kind == .message, arguments[message] == false { return false }
    return event.fixedTime == nil || arguments[fixed] ?? listsFixed
  }

  /// Open alerts by error code, then open messages, then what is fixed; within these by age.
  private static func isGraver(_ event: Event, _ other: Event) -> Bool {
    let (rank, otherRank) = (rank(event), rank(other))
    guard rank == otherRank else { return rank < otherRank }
    return rank == 0 ? event.isGraver(than: other) : event.sequence < other.sequence
  }

  private static func rank(_ event: Event) -> Int {
    guard event.fixedTime == nil else { return 2 }
    return event.kind == .alert ? 0 : 1
  }

  private static let notes = [
    AttributeNote("sequence_number", "The event's number.", row: .documented, values: .captured),
    AttributeNote("last_timestamp", "When it happened last, YYMMDDHHMMSS.", row: .documented, values: .captured),
    AttributeNote(
      "object_type",
      "What it is about: cluster, keyserver or portusb; kpvector, message or account in the log of lmdkp; location or"
        + " tunnel in that of corente.", row: .documented, values: .ours),
    AttributeNote("status", "alert or message.", row: .documented, values: .documented),
    AttributeNote("fixed", "Whether it is fixed; a message never is here.", row: .documented, values: .documented),
    AttributeNote(
      "event_id", "Why it was logged; blank where the real number is not known.", row: .documented, values: .ours),
    AttributeNote(
      "error_code", "The code under which the event is found in the documentation.", row: .documented,
      values: .documented),
    AttributeNote("description", "The event in words.", row: .documented, values: .ours),
    AttributeNote(
      others: StorageEventAttributes.namesOfTheRest,
      "Named and in the order as a real system's detailed view has them.",
      row: .captured, values: .ours),
  ]
}
