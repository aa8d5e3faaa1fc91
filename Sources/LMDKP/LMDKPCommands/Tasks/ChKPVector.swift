public import CommandKit
internal import CommandSession
internal import LMDKPModel
internal import Simulation
internal import StateStore

/// `chkpvector`: requests, processes or gives up a rekey.
public enum ChKPVector: Command {
  enum Step: String, CaseIterable { case request, process, cancel }

  static let rekey = Option(
    "rekey", ValueKind<Step>.keyword,
    .ours, help: "The step of the rekey: make the request, have the KP process the response, or give the rekey up.")
  static let force = Flag(
    "force", .ours, help: "Processes although good BETs are not reconciled; they cannot be read afterwards.")
  static let noMessage = Flag("nomsg", .ours, help: "Prints only the id of the request.")
  static let vector = Operand(
    .vectorSet, .ours, isRequired: true, help: "The vector set. Short titles contain a space.")

  /// Everything about it but what it does.
  public static let spec = CommandSpec(
    name: "chkpvector", group: .other("LMD/KP: the yearly rekey"),
    summary: "requests, processes or cancels the rekey of a vector set",
    description: [
      "request makes a rekey request, a message on the desktop to be wrapped for account 880091 and sent. process has the KP"
        + " process the unwrapped response: after two minutes an advisory says that new credentials are being generated, after"
        + " two more another says that they are, and the new generation is in effect. cancel gives a rekey up before it is"
        + " processed; an answer that comes later is an orphan.",
      "All good BETs must be reconciled before a request and again before process, because BETs go on arriving while the"
        + " answer is awaited and what was encrypted to the old credentials cannot be read afterwards. process -force goes on"
        + " all the same; those BETs are stranded. So is a good BET that arrives during the four minutes and is not reconciled"
        + " by their end.",
    ],
    forms: [
      SynopsisForm(.values(rekey.spec, ["request"]), .optional(noMessage.spec), .operand),
      SynopsisForm(.values(rekey.spec, ["process"]), .optional(force.spec), .operand),
      SynopsisForm(.values(rekey.spec, ["cancel"]), .operand),
    ],
    options: [rekey.spec, force.spec, noMessage.spec], operand: vector.spec,
    rules: [
      .exactlyOne([rekey.spec]),
      .onlyWithValue(force.spec, "process", of: rekey.spec),
      .onlyWithValue(noMessage.spec, "request", of: rekey.spec),
    ],
    examples: [
      CommandExample("chkpvector -rekey request \"USFAU 0000000333\"", "Makes the request for the yearly rekey."),
      CommandExample("chkpvector -rekey process 0", "Has the KP process the response."),
      CommandExample("chkpvector -rekey cancel 0", "Gives the rekey up."),
    ],
    messages: {
      LMDKPMessages.numbered(1001, 1002, 1003, 1004, 1005, 1006, 1007, 1009, 4001)
    },
    mayWorkLater: [LMDKPMessages.busy],
    seeAlso: ["lskpvector", "chlmdmessage", "lslmdmessage", "chlmdkp"])

  /// Takes the step.
  public static func run(_ arguments: Arguments, in context: Context) throws(CommandFailure) -> Outcome {
    let wanted = arguments[vector] ?? ""
    let request = try Store(context).changing(LMDKPState.self) { state, now throws(LMDKPRefusal) -> Int? in
      switch arguments[rekey] {
      case .request: return try state.requestRekey(of: wanted, at: now)
      case .process: try state.processRekey(of: wanted, isForced: arguments[force], at: now)
      case .cancel: try state.cancelRekey(of: wanted, at: now)
      case nil: break
      }
      return nil
    }
    guard let request else { return .silent }
    return .line(arguments[noMessage] ? "\(request)" : "KP Rekey Request, id [\(request)], successfully created")
  }
}
