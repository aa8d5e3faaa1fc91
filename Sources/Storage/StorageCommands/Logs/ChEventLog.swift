public import CommandKit
internal import CommandSession
internal import Simulation
internal import StateStore
internal import StorageModel

/// `cheventlog`: marks an event as fixed (reference sheet 1.13).
public enum ChEventLog: Command {
  static let fix = Option(
    "fix", .number(0...Int.max, placeholder: "sequence_number"), .ours,
    help: "The number of the alert that is fixed.")

  /// Everything about it but what it does.
  public static let spec = CommandSpec(
    name: "cheventlog", group: .task, roles: Role.servicing, summary: "marks an event as fixed",
    description: [
      "Marks an open alert as fixed; a message cannot be marked. That mends nothing: an alert against a key server, a USB flash drive or the system is fixed by"
        + " itself when its cause is over. While the cause lasts, the alert that was marked is logged anew at once, under a new"
        + " number."
    ],
    forms: [SynopsisForm(.option(fix.spec))], options: [fix.spec], rules: [.exactlyOne([fix.spec])],
    transitions: [
      TransitionNote("", "The alert is fixed. That it is logged anew at once while its cause lasts is inferred.", .ours)
    ],
    differences: [
      "That a message cannot be marked is ours; a real system may take its number. Messages are listed as fixed no and stay so:"
        + " lseventlog -fixed no -message no lists what can be marked."
    ],
    examples: [CommandExample("cheventlog -fix 100", "Marks the alert with the number 100 as fixed.")],
    messages: { StorageMessages.of(.notAnOpenEvent) }, seeAlso: ["lseventlog", "lskeyserver"])

  /// Marks the event.
  public static func run(_ arguments: Arguments, in context: Context) throws(CommandFailure) -> Outcome {
    let sequence = arguments[fix] ?? 0
    try Store(context).operating { storage, now throws(StorageRefusal) in
      try storage.markAsFixed(sequence, at: now)
    }
    return .silent
  }
}
