public import CommandKit
internal import CommandSession
internal import Simulation
internal import StateStore
internal import StorageCommands

/// `lssim`: the trainer's view of the rehearsal.
public enum LsSim: Command {
  static let assumptions = Flag(
    "assumptions",
    .ours,
    help:
      "Lists what is guessed of the real system: the question, the answer in force, how far it is known and where it comes from."
  )
  static let explain = Option(
    "explain", .text("code", completion: .messageCodes),
    .ours,
    help:
      "Tells of a message, or of a code of the event log: whose it is, how far it is known, what it means and what to do; of an"
      + " assumption, such as G01, what lssim -assumptions lists."
  )
  static let assertion = Option(
    "assert", .assertion,
    .ours,
    help:
      "Shows the attributes and ends with status 0 if all conditions hold, with 1 if not. A condition is attr=value; = and"
      + " != compare texts, in which one * stands for any text, and >=, <=, > and < compare numbers and times."
  )

  /// Everything about it but what it does.
  public static let spec = CommandSpec(
    name: "lssim", group: .simulation, summary: "shows the rehearsal: time, faults, what will happen, what is guessed",
    description: [
      "Shows what no operator of a real system can see. keyserver_key_copies and usb_key_copies tell how many places hold"
        + " the current key: with none that can be reached or is inserted, the next restart locks the system.",
      "On a terminal a last line tells what happens next, and how to get there.",
      "An assertion that fails says what was found instead (RHRSL0010E). A condition that cannot be understood, or whose"
        + " attribute does not exist (RHRSL0011E), ends with status 1 as well, so assert the opposite rather than negate the"
        + " status: a mistyped name must not pass.",
    ],
    forms: [
      SynopsisForm(view: .detailed), SynopsisForm(.option(assumptions.spec)),
      SynopsisForm(.option(explain.spec), view: .detailed), SynopsisForm(.option(assertion.spec), view: .detailed),
    ],
    options: [assumptions.spec, explain.spec, assertion.spec],
    rules: [
      .atMostOne([assumptions.spec, explain.spec, assertion.spec]), .excludes(explain.spec, ViewOptions.ofRows),
      .excludes(assertion.spec, ViewOptions.ofRows),
    ], view: .both,
    attributes: notes,
    examples: [
      CommandExample("lssim", "Shows the rehearsal."),
      CommandExample("lssim -explain CMMVC0104E", "Tells what the message means and whose it is."),
      CommandExample(
        "lssim -assert \"keyserver_key_copies>=2\"",
        "Ends with 0 if two key servers or more hold the key."),
      CommandExample("lssim -assumptions -filtervalue number=G01", "Shows one assumption."),
    ],
    messages: {
      [
        SimulationRefusal.unknownCode("{code}").entry,
        SimulationRefusal.assertionFailed("{attribute} is {value}, not {condition}").entry,
        SimulationRefusal.unknownAttribute("{attribute}").entry,
      ]
    }, seeAlso: ["chsim", "waitsim"])

  /// Shows the rehearsal, the assumptions or a message.
  public static func run(_ arguments: Arguments, in context: Context) throws(CommandFailure) -> Outcome {
    let code = arguments[explain]
    if let code, !isNumber(ofGuess: code) { return try explanation(of: code) }
    let store = try Store(context)
    let shown = try store.reading { store throws(StoreError) in try rehearsal(in: store) }
    if let code { return try AssumptionRows.explanation(of: code, shown.reports.flatMap(\.guesses)) }
    if arguments[assumptions] { return AssumptionRows.outcome(shown.reports.flatMap(\.guesses)) }
    if let asserted = arguments[assertion] { return try outcome(of: asserted, in: shown.all) }
    return Outcome(.view(.detailed(shown.all)), hint: shown.hint)
  }

  /// Whether it has the form of an assumption's number, such as G01.
  private static func isNumber(ofGuess code: String) -> Bool {
    code.count == 3 && code.dropFirst().allSatisfy(\.isNumber) && code.first?.isLetter == true
  }

  private static func outcome(of asserted: Assertion, in shown: [Attribute]) throws(CommandFailure) -> Outcome {
    switch asserted.finding(in: shown) {
    case .holds(let attributes): return .detailed(attributes)
    case .fails(let found): throw CommandFailure(SimulationRefusal.assertionFailed(found).entry)
    case .unknownAttribute(let name): throw CommandFailure(SimulationRefusal.unknownAttribute(name).entry)
    }
  }

  private static func rehearsal(in store: Store) throws(StoreError) -> RehearsalAttributes {
    let (head, now) = try store.readHead()
    var reports: [FamilyReport] = []
    for family in RehearsedFamilies.all { reports.append(try FamilyReport(family, store)) }
    return RehearsalAttributes(
      head: head, now: reports.map(\.now).max() ?? now, reports: reports, snapshots: try store.snapshotNames())
  }

  /// A number that stands for several reasons has an entry for each.
  private static func explanation(of typed: String) throws(CommandFailure) -> Outcome {
    let code = typed.uppercased()
    let entries = AllMessages.entries.filter { $0.code == code }
    guard !entries.isEmpty else { throw CommandFailure(SimulationRefusal.unknownCode(typed).entry) }
    func all(_ what: (MessageEntry) -> String) -> String {
      var texts: [String] = []
      for text in entries.map(what) where !texts.contains(text) { texts.append(text) }
      return texts.joined(separator: " / ")
    }
    return .detailed([
      Attribute("code", code), Attribute("text", all(\.text)), Attribute("origin", all(\.origin.rawValue)),
      Attribute("grade", all(\.grade.rawValue)), Attribute("meaning", all(\.meaning)),
      Attribute("remedy", all(\.remedy)),
    ])
  }

  private static let notes = [
    AttributeNote.ours("time", "The simulated time."),
    AttributeNote.ours("scale", "Simulated seconds for each second of the wall's; at 0 time stands still."),
    AttributeNote.ours("scenario", "The scenario in which the rehearsal started."),
    AttributeNote.ours("start_time", "When it started."),
    AttributeNote.ours("system_locked", "Whether the system came up without a copy of its key."),
    AttributeNote.ours("keyserver_key_copies", "How many key servers hold the current key, reachable or not."),
    AttributeNote.ours("usb_key_copies", "How many USB flash drives hold the current key, inserted or not."),
    AttributeNote.ours("replication", "manual, multimaster or how often it runs."),
    AttributeNote.ours("next_replication", "When it runs next."),
    AttributeNote.ours("drives", "The USB flash drives and where they are."),
    AttributeNote.ours("encrypted_objects", "How many objects are encrypted."),
    AttributeNote.ours("kp_mailbox", "What is in the LMD's mailbox at the Message Server, associated or not."),
    AttributeNote.ours("kp_stale_accounts", "The accounts that do not have the newest credentials of the KP."),
    AttributeNote.ours(
      "administrators",
      "The administrators of the Locations: user ID, password, and the Locations they have power over."),
    AttributeNote.ours("faults", "The faults in effect: name, object, and how often it will still strike."),
    AttributeNote.ours("effects", "What will happen by itself, and when."),
    AttributeNote.ours(
      "backups",
      "The backups of the primary key server: number, time and the keys in it, or empty; other: before what goes by a key's name and is"
        + " another key."),
    AttributeNote.ours("snapshots", "The snapshots."),
    AttributeNote.ours(
      "hooks", "What your hooks did last, in the steps that were made. Your array will not do that by itself."),
  ]
}
