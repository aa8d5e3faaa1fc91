public import CommandKit
internal import CommandSession
internal import LMDKPModel
internal import Simulation
internal import StateStore

/// `chlmdmessage`: does something with a message.
public enum ChLMDMessage: Command {
  static let wrap = Flag("wrap", .ours, help: "Wraps a rekey request for the account of -account.")
  static let account = Option(
    "account", .account(Account.known), .ours, help: "The account that is to read the request.")
  static let send = Flag("send", .ours, help: "Sends a wrapped request to the Message Server.")
  static let retrieve = Flag("retrieve", .ours, help: "Takes every message out of the mailbox.")
  static let unwrap = Flag("unwrap", .ours, help: "Unwraps a response that was retrieved.")
  static let reconcile = Flag("reconcile", .ours, help: "Reconciles a good BET.")
  static let acknowledge = Flag("acknowledge", .ours, help: "Acknowledges an advisory.")
  static let message = Operand(
    .message(after: [
      (wrap.spec.name, "kind=rekey_request:status=created"), (send.spec.name, "kind=rekey_request:status=wrapped"),
      (unwrap.spec.name, "kind=rekey_response:status=retrieved"),
      (reconcile.spec.name, "kind=bet:status=good:reconciled=no"),
      (acknowledge.spec.name, "kind=advisory:status=pending"),
    ]), .ours, isRequired: false, help: "The message; -retrieve takes none.")

  private static let onMessages = [wrap.spec, send.spec, unwrap.spec, reconcile.spec, acknowledge.spec]

  /// Everything about it but what it does.
  public static let spec = CommandSpec(
    name: "chlmdmessage", group: .other("LMD/KP: the yearly rekey"), summary: "handles messages on the desktop",
    description: [
      "A rekey request is wrapped for account 880091 and sent; ten minutes to an hour later its answer is in the mailbox, to be"
        + " retrieved and unwrapped. Wrapping for another account that the LMD knows is not refused: the request comes back as"
        + " a non-delivery, and the rekey has failed.",
      "An empty mailbox is no error: -retrieve says so and ends with 0. A response that is damaged is rejected; one that"
        + " answers a cancelled request is an orphan.",
      "If the transfer fails, the association is lost and the message stays wrapped: connect and send it again.",
    ],
    forms: [
      SynopsisForm(.option(wrap.spec), .option(account.spec), .operand),
      SynopsisForm(.oneOf([send.spec, unwrap.spec, reconcile.spec, acknowledge.spec]), .operand),
      SynopsisForm(.option(retrieve.spec)),
    ],
    options: [
      wrap.spec, account.spec, send.spec, retrieve.spec, unwrap.spec, reconcile.spec, acknowledge.spec,
    ], operand: message.spec,
    rules: [
      .exactlyOne(onMessages + [retrieve.spec]),
      .requires(wrap.spec, anyOf: [account.spec]),
      .onlyWith(account.spec, [wrap.spec]),
      .operandBelongs(onMessages),
    ],
    examples: [
      CommandExample("chlmdmessage -reconcile 0", "Reconciles BET 0."),
      CommandExample("chlmdmessage -wrap -account 880091 1", "Wraps request 1 for the account that renews keys."),
      CommandExample("chlmdmessage -send 1", "Sends it."),
      CommandExample("chlmdmessage -retrieve", "Takes everything out of the mailbox."),
      CommandExample("chlmdmessage -unwrap 2", "Unwraps response 2."),
    ],
    messages: {
      LMDKPMessages.numbered(
        1001, 1002, 2001, 2002, 2003, 2004, 2005, 2006, 2007, 2008, 2010, 3001, 3003)
    },
    mayWorkLater: ["The transfer to the Message Server failed; connect again first.", LMDKPMessages.busy],
    seeAlso: ["lslmdmessage", "chkpvector", "chlmdkp", "lslmdkp"])

  /// Does the one thing that was asked for.
  public static func run(_ arguments: Arguments, in context: Context) throws(CommandFailure) -> Outcome {
    let id = arguments[message] ?? 0
    let retrieved = try Store(context).changing(LMDKPState.self) { state, now throws(LMDKPRefusal) -> [Int]? in
      if arguments[retrieve] { return try state.retrieve(at: now) }
      if arguments[wrap] { try state.wrap(id, for: arguments[account] ?? 0) }
      if arguments[send] { try state.send(id, at: now) }
      if arguments[unwrap] { try state.unwrap(id) }
      if arguments[reconcile] { try state.reconcile(id) }
      if arguments[acknowledge] { try state.acknowledge(id) }
      return nil
    }
    guard let retrieved else { return .silent }
    guard !retrieved.isEmpty else { return .line("\(EmptyMailbox.entry.code) \(EmptyMailbox.entry.text)") }
    return Outcome(.lines(retrieved.map { "Message, id [\($0)], successfully retrieved" }))
  }
}
