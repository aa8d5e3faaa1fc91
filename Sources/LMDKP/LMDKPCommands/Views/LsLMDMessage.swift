public import CommandKit
internal import LMDKPModel
internal import Simulation

/// `lslmdmessage`: the messages on the desktop.
public enum LsLMDMessage: LMDKPView {
  static let message = Operand(.message, .ours, isRequired: false, help: "Shows this message in detail.")

  /// Everything about it but what it does.
  public static let spec = CommandSpec(
    name: "lslmdmessage", group: .other("LMD/KP: the yearly rekey"), summary: "lists the messages on the desktop",
    description: [
      "Lists everything on the desktop that has an icon or asks to be acknowledged, or shows one message in detail.",
      "All open messages are listed, and of those that are done with the newest"
        + " \(Desktop.keptCount).",
    ],
    forms: [SynopsisForm(), SynopsisForm(.operand)], operand: message.spec, view: .both, attributes: notes,
    examples: [
      CommandExample(
        "lslmdmessage -filtervalue kind=bet:status=good:reconciled=no", "Lists the BETs to reconcile before a rekey."),
      CommandExample(
        "lslmdmessage -filtervalue kind=advisory:status=pending", "Lists the advisories to acknowledge."),
      CommandExample("lslmdmessage 0", "Shows the message with id 0 in detail."),
    ],
    seeAlso: ["chlmdmessage", "lslmdkp", "lskpvector"])

  static func show(_ state: LMDKPState, _ arguments: Arguments) throws(CommandFailure) -> Outcome {
    guard let wanted = arguments[message] else {
      return .concise(columns, state.desktop.messages.map(fields))
    }
    guard let found = state.desktop.message(wanted) else { throw CommandFailure(.noObjectWithID) }
    return .detailed(zip(columns, fields(found)).map(Attribute.init) + text(found))
  }

  private static let columns = ["id", "kind", "status", "from", "to", "vector_id", "reconciled", "time"]

  private static func fields(_ message: Message) -> [String] {
    let (from, to) = ends(message.content)
    return [
      String(message.id), message.content.kind, message.content.status, from, to, String(message.vectorID),
      reconciled(message.content), message.time.description,
    ]
  }

  private static func ends(_ content: MessageContent) -> (from: String, to: String) {
    let own = String(Account.own)
    return switch content {
    case .request(_, let account): (own, account.map(String.init) ?? "")
    case .response: (String(Account.authority), own)
    case .nonDelivery: ("messageserver", own)
    case .bet(_, let account, _): (String(account), own)
    case .advisory: ("KP", own)
    }
  }

  private static func reconciled(_ content: MessageContent) -> String {
    guard case .bet(_, _, let isReconciled) = content else { return "" }
    return isReconciled ? "yes" : "no"
  }

  private static func text(_ message: Message) -> [Attribute] {
    guard case .advisory(let advisory, _) = message.content else { return [] }
    return [Attribute("text", advisory.text)]
  }

  private static let notes = [
    AttributeNote.ours("id", "The message's number."),
    AttributeNote.ours("kind", "rekey_request, rekey_response, nondelivery, bet or advisory."),
    AttributeNote.ours(
      "status",
      "Of a rekey_request: created, wrapped, sent or cancelled. Of a rekey_response: retrieved, unwrapped, processed,"
        + " rejected (damaged) or orphan (it answers nothing outstanding). Of a nondelivery: retrieved. Of a bet: good, bad"
        + " (encrypted to old credentials) or stranded (the credentials changed before it was reconciled). Of an advisory:"
        + " pending or acknowledged."),
    AttributeNote.ours("from", "The account that it comes from, KP or messageserver."),
    AttributeNote.ours("to", "The account that it is for; of a request, for which it was wrapped."),
    AttributeNote.ours("vector_id", "The vector set that it is about."),
    AttributeNote.ours("reconciled", "Of a bet, whether it was reconciled."),
    AttributeNote.ours("time", "When it was made, or retrieved."),
    AttributeNote.ours("text", "What it says; only where it is an advisory."),
  ]
}
