public import CommandKit
internal import LMDKPModel

/// `lslmdkp`: the workstation.
public enum LsLMDKP: LMDKPView {
  /// Everything about it but what it does.
  public static let spec = CommandSpec(
    name: "lslmdkp", group: .other("LMD/KP: the yearly rekey"), summary: "shows the LMD and its KP",
    description: [
      "Shows the workstation. The mailbox is at the Message Server: without an association nobody sees it, and"
        + " mailbox_count is blank.",
      "A session with the Directory begins by checking for out of date information. own_entry tells what the check found of"
        + " our own credentials.",
    ],
    forms: [SynopsisForm()], view: .detailed, attributes: notes,
    examples: [
      CommandExample("lslmdkp", "Shows the workstation."),
      CommandExample("lslmdkp -delim :", "Shows it for a script to read."),
    ],
    seeAlso: ["chlmdkp", "lskpvector", "lslmdmessage", "waitsim"])

  static func show(_ state: LMDKPState, _ arguments: Arguments) throws(CommandFailure) -> Outcome {
    .detailed(attributes(state))
  }

  static func attributes(_ state: LMDKPState) -> [Attribute] {
    let workstation = state.workstation
    let connection = workstation.connection
    return [
      Attribute("account", String(Account.own)),
      Attribute("lmd_operator", workstation.lmdOperator?.text ?? ""),
      Attribute("kp_operator", workstation.kpOperator?.text ?? ""),
      Attribute("message_server", connection.isAssociated ? "associated" : "disconnected"),
      Attribute("mailbox_count", state.seesMailbox ? String(state.mailbox.count) : ""),
      Attribute("directory", connection.hasDirectory ? "connected" : "disconnected"),
      Attribute("directory_check", check(connection)),
      Attribute("own_entry", connection == .checked ? ownEntry(state) : ""),
      Attribute("bet_unreconciled", String(state.desktop.unreconciledCount)),
      Attribute("advisory_pending", String(state.desktop.pendingAdvisoryCount)),
      Attribute("rekey_vector_id", state.rekeyed.map { String($0.id) } ?? ""),
    ]
  }

  private static func check(_ connection: Connection) -> String {
    switch connection {
    case .disconnected, .associated: "not_started"
    case .checking: "running"
    case .checked: "complete"
    }
  }

  private static func ownEntry(_ state: LMDKPState) -> String {
    state.firefly?.isPosted == false ? "out_of_date" : "current"
  }

  private static let notes = [
    AttributeNote.ours("account", "The workstation's own account."),
    AttributeNote.ours("lmd_operator", "Who is logged on to the LMD; blank if nobody is."),
    AttributeNote.ours("kp_operator", "Who is logged on to the KP; blank if nobody is."),
    AttributeNote.ours("message_server", "disconnected or associated (there is an X.400 association)."),
    AttributeNote.ours("mailbox_count", "How many messages wait in the mailbox; blank without an association."),
    AttributeNote.ours("directory", "disconnected or connected."),
    AttributeNote.ours("directory_check", "not_started, running or complete: the check for out of date information."),
    AttributeNote.ours(
      "own_entry", "current or out_of_date: our credentials in the Directory; blank until the check is complete."),
    AttributeNote.ours("bet_unreconciled", "How many good BETs have not been reconciled."),
    AttributeNote.ours("advisory_pending", "How many advisories have not been acknowledged."),
    AttributeNote.ours("rekey_vector_id", "The vector set that is being rekeyed; blank if none is."),
  ]
}
