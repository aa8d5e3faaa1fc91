public import CommandKit
internal import CommandSession
internal import Simulation
internal import StateStore
internal import StorageModel

/// `catauditlog`: the actions that were done (reference sheet 1.14).
public enum CatAuditLog: Command {
  static let first = Option(
    "first", .number(1...1_000_000, placeholder: "number_of_entries"), .documented,
    help: "Lists only n entries.", guess: "These are the most recent.")

  /// Everything about it but what it does.
  public static let spec = CommandSpec(
    name: "catauditlog", group: .view, summary: "lists the actions that were done",
    description: [
      "Lists the actions on the system that succeeded, the oldest first: those of svctask. Views are not kept, nor actions that"
        + " failed, nor testkeyserver and registerplugin, nor what chsim does. In place of a password stand six number signs.",
      "The log holds 500 entries. When it is full, the next action writes them into a file, as dumpauditlog does, and begins the"
        + " log anew.",
      "The user is superuser unless REHEARSAL_USER names another; the address is that from which sshd was reached.",
    ],
    forms: [SynopsisForm(.optional(first.spec))], options: [first.spec], view: .concise, attributes: notes,
    examples: [
      CommandExample("catauditlog", "Lists the log."),
      CommandExample("catauditlog -delim : -first 5", "Lists the five most recent actions."),
    ],
    seeAlso: ["dumpauditlog", "lseventlog"])

  /// Lists the log.
  public static func run(_ arguments: Arguments, in context: Context) throws(CommandFailure) -> Outcome {
    let (world, entries) = try Store(context).reading { store throws(StoreError) in
      try store.readWithAuditLog(StorageState.self)
    }
    // Which columns there are is not certain [G34].
    let isShort = world.state.choice(of: .g34) == .short
    let shown = notes.flatMap(\.names).filter { !(isShort && later.contains($0)) }
    let rows = entries.suffix(arguments[first] ?? entries.count).map { entry in
      let fields = fields(entry)
      return shown.map { fields[$0] ?? "" }
    }
    return .concise(shown, rows)
  }

  /// The columns that are blank here, and that an older system does not have.
  private static let later = ["challenge", "source_panel", "target_panel"]

  private static func fields(_ entry: AuditEntry) -> [String: String] {
    [
      "audit_seq_no": String(entry.sequence), "timestamp": entry.time.description, "cluster_user": entry.caller.user,
      "ssh_ip_address": entry.caller.address, "result": "0", "res_obj_id": entry.objectID,
      "action_cmd": entry.caller.command,
    ]
  }

  private static let notes = [
    AttributeNote(
      "audit_seq_no", "The number of the entry; numbers go on when the log is begun anew.", row: .documented,
      values: .documented),
    AttributeNote("timestamp", "When the action was done, YYMMDDHHMMSS.", row: .ours, values: .ours),
    AttributeNote("cluster_user", "The user who did it.", row: .ours, values: .ours),
    AttributeNote("challenge", "Blank: only IBM's support has one.", row: .ours, values: .ours),
    AttributeNote("source_panel", "Blank: only service commands have one.", row: .ours, values: .ours),
    AttributeNote("target_panel", "Blank: only service commands have one.", row: .ours, values: .ours),
    AttributeNote(
      "ssh_ip_address", "The address from which the user came; blank if not through ssh.", row: .ours,
      values: .ours),
    AttributeNote("result", "0: it succeeded.", row: .ours, values: .ours),
    AttributeNote(
      "res_obj_id", "The id of the object that it made; blank if it made none.", row: .ours, values: .ours),
    AttributeNote("action_cmd", "The command, with its prefix.", row: .ours, values: .ours),
  ]
}
