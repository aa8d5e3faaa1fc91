public import CommandKit
internal import CommandSession
internal import Simulation
internal import StateStore
internal import StorageModel

/// `dumpauditlog`: writes the audit log into a file and clears it (reference sheet 1.14).
public enum DumpAuditLog: Command {
  /// Everything about it but what it does.
  public static let spec = CommandSpec(
    name: "dumpauditlog", group: .task, roles: Role.servicing,
    summary: "writes the audit log into a file and clears it",
    description: [
      "Writes the entries of the audit log into a file of dumps/audit in the state folder and clears the log; its first entry"
        + " is then this command. The file's name is made of auditlog, the numbers of the first and the last entry, the last"
        + " entry's time and the system's id, with _ between them; it is plain text.",
      "A log that is full is written in the same way by itself. The files stay when a rehearsal starts afresh. On a real system"
        + " they are in /dumps/audit on the configuration node, which keeps 200 MB of them; here one is removed only if"
        + " a later one begins with all that it says, as after a dumpauditlog that was killed.",
    ],
    forms: [SynopsisForm()],
    transitions: [TransitionNote("", "The log is written into a file and begun anew.", .documented)],
    examples: [CommandExample("dumpauditlog", "Writes the log into a file and clears it.")],
    seeAlso: ["catauditlog"])

  /// Writes and clears the log.
  public static func run(_ arguments: Arguments, in context: Context) throws(CommandFailure) -> Outcome {
    try Store(context).operating { storage, _ throws(StorageRefusal) in storage.dumpAuditLog() }
    return .silent
  }
}
