public import CommandKit
internal import CommandSession
internal import Simulation
internal import StateStore
internal import StorageCommands

/// `waitsim`: waits until an attribute has a value, or until time has passed.
public enum WaitSim: Command {
  static let object = Option(
    "object", .word(RehearsedFamilies.all.flatMap { $0.observableObjects }), .ours, placeholder: "object",
    help:
      "The kind of object to look at: \(RehearsedFamilies.all.flatMap { $0.observableObjects }.joined(separator: ", "))."
  )
  static let id = Option(
    "id", .text("id|name", completion: .depending(ids)),
    .ours, help: "Which object, if there are several of the kind.")
  static let attribute = Option(
    "attr", .text("attribute", completion: .attributes(ofKindSaidBy: "object")), .ours,
    help: "The attribute, by its name in the detailed view.")
  static let value = Option("value", .text("value"), .ours, help: "Waits until the attribute has this value.")
  static let notValue = Option(
    "notvalue", .text("value"), .ours, help: "Waits until the attribute has another value; a blank is none.")
  static let timeout = Option(
    "timeout", .duration, .ours, help: "How long to wait at most, in simulated time: 90s, 45m, 5h, 60d.")
  static let delay = Option(
    "delay", .duration, .ours, help: "Waits for that long, in simulated time: 90s, 45m, 5h, 60d.")

  /// The objects that there are of the kind; USB ports have no names.
  private static let ids = RehearsedFamilies.all.flatMap { family in
    family.observableObjects.filter { !family.soleObjects.contains($0) }.map { kind in
      let list = "ls\(kind)"
      return DependentCompletion(
        after: ["object=\(kind)"], list == LsPortUSB.spec.name ? .ids(listedBy: list) : .names(listedBy: list))
    }
  }

  /// Everything about it but what it does.
  public static let spec = CommandSpec(
    name: "waitsim", group: .simulation, summary: "waits until an attribute has a value, or until time has passed",
    description: [
      "Prints the attribute, its value and the time when it got it. If it does not get it in time, the exit status is 2.",
      "Where time stands still (scale 0) waitsim moves it: to the instant at which the condition holds, or by the whole"
        + " time-out.",
    ],
    forms: [
      SynopsisForm(
        .option(object.spec), .optional(id.spec), .option(attribute.spec), .oneOf([value.spec, notValue.spec]),
        .option(timeout.spec)),
      SynopsisForm(.option(delay.spec)),
    ],
    options: [object.spec, id.spec, attribute.spec, value.spec, notValue.spec, timeout.spec, delay.spec],
    rules: [
      .exactlyOne([delay.spec, object.spec]),
      .exactlyOne([delay.spec, attribute.spec]),
      .exactlyOne([delay.spec, timeout.spec]),
      .exactlyOne([delay.spec, value.spec, notValue.spec]),
      .atMostOne([delay.spec, id.spec]),
      .notWithValues(id.spec, RehearsedFamilies.all.flatMap { $0.soleObjects }, of: object.spec),
    ],
    examples: [
      CommandExample(
        "waitsim -object keyserver -id 1 -attr status -value online -timeout 6h",
        "Waits until the key server is online again."),
      CommandExample(
        "waitsim -object location -id 0 -attr distribution -value complete -timeout 1h",
        "Waits until everybody has the new key of the Location."),
      CommandExample(
        "waitsim -object lmdkp -attr mailbox_count -notvalue 0 -timeout 65m",
        "Waits until something is in the LMD's mailbox."),
      CommandExample(
        "waitsim -object kpvector -id 0 -attr response_overdue -value yes -timeout 65m",
        "Waits until the answer to a request for a rekey is overdue."),
      CommandExample("waitsim -delay 2m", "Lets two minutes pass."),
    ],
    messages: {
      [
        SimulationRefusal.timedOut(attribute: "{attribute}", value: "{value}").entry,
        SimulationRefusal.unobservable("{attribute}").entry,
      ]
    },
    mayWorkLater: [
      "The time-out passed first.",
      "Time stands still, and another command kept the state folder locked when waitsim wanted to move it.",
    ],
    seeAlso: ["chsim", "lssim"])

  /// Waits.
  public static func run(_ arguments: Arguments, in context: Context) throws(CommandFailure) -> Outcome {
    let waiting = Waiting(try Store(context), context)
    if let length = arguments[delay] {
      try waiting.pass(length)
      return .silent
    }
    let kind = arguments[object] ?? ""
    guard let family = RehearsedFamilies.all.first(where: { $0.observableObjects.contains(kind) }) else {
      throw CommandFailure(UsageError.missingParameter)
    }
    let condition = WaitCondition(
      kind: kind, id: arguments[id], attribute: arguments[attribute] ?? "", value: arguments[value],
      notValue: arguments[notValue])
    return try waiting.wait(for: condition, in: family, within: arguments[timeout] ?? SimDuration(seconds: 0))
  }
}
