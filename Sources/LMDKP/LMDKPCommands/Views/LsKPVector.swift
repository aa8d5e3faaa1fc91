public import CommandKit
internal import CommandSession
internal import LMDKPModel
internal import Simulation

/// `lskpvector`: the vector sets, and where their rekeys stand.
public enum LsKPVector: LMDKPView {
  static let vector = Operand(
    .vectorSet, .ours, isRequired: false, help: "Shows this vector set in detail. Short titles contain a space.")

  /// Everything about it but what it does.
  public static let spec = CommandSpec(
    name: "lskpvector", group: .other("LMD/KP: the yearly rekey"), summary: "lists the vector sets",
    description: [
      "Lists the vector sets in the KP, or shows one in detail. The FIREFLY key has to be renewed each year.",
      "rekey goes from no through requested, submitted, ready, processing and generated back to no. no means that nothing is"
        + " outstanding, the posting of the new credentials included. A lost answer looks like a slow one: rekey stays"
        + " submitted, and only response_overdue tells.",
    ],
    forms: [SynopsisForm(), SynopsisForm(.operand)], operand: vector.spec, view: .both, attributes: notes,
    examples: [
      CommandExample("lskpvector", "Lists the vector sets."),
      CommandExample("lskpvector \"USFAU 0000000333\"", "Shows one in detail, by its short title."),
      CommandExample("lskpvector -delim : 0", "Shows it for a script to read."),
      CommandExample("lskpvector -filtervalue rekey_status=due", "Lists those that have to be rekeyed soon."),
    ],
    seeAlso: ["chkpvector", "lslmdkp", "lskpcredential"])

  static func show(_ state: LMDKPState, _ arguments: Arguments) throws(CommandFailure) -> Outcome {
    guard let wanted = arguments[vector] else { return list(state) }
    guard let found = state.vector(wanted) else { throw CommandFailure(.noObject(wanted)) }
    return .detailed(attributes(found, state))
  }

  static func attributes(_ vector: VectorSet, _ state: LMDKPState) -> [Attribute] {
    let request = vector.rekey.outstandingRequest
    return [
      Attribute("id", String(vector.id)),
      Attribute("short_title", vector.shortTitle),
      Attribute("type", vector.type.rawValue),
      Attribute("firefly_type", vector.type == .firefly ? "0" : ""),
      Attribute("generation", String(vector.generation)),
      Attribute("effective_time", vector.effectiveTime.description),
      Attribute("rekey_due", vector.rekeyDue?.description ?? ""),
      Attribute("rekey_status", vector.dueStatus(at: state.settledTo).rawValue),
      Attribute("rekey", vector.rekey.word),
      Attribute("rekey_error", error(vector.rekey)),
      Attribute("request_message_id", request.map(String.init) ?? ""),
      Attribute("request_time", request.flatMap { state.desktop.message($0)?.time.description } ?? ""),
      Attribute("response_overdue", state.isOverdue(vector).map { $0 ? "yes" : "no" } ?? ""),
      Attribute("credential_generation", String(vector.generation)),
      Attribute("credential_status", credentialStatus(vector)),
      Attribute("credential_posted_time", vector.postedTime?.description ?? ""),
      Attribute("upload_attempts", String(vector.uploadAttempts)),
    ]
  }

  private static func list(_ state: LMDKPState) -> Outcome {
    .concise(
      ["id", "short_title", "type", "generation", "rekey", "rekey_status", "credential_status"],
      state.vectors.map { vector in
        [
          String(vector.id), vector.shortTitle, vector.type.rawValue, String(vector.generation), vector.rekey.word,
          vector.dueStatus(at: state.settledTo).rawValue, credentialStatus(vector),
        ]
      })
  }

  private static func credentialStatus(_ vector: VectorSet) -> String { vector.isPosted ? "posted" : "generated" }

  private static func error(_ rekey: Rekey) -> String {
    guard case .failed(_, let failure) = rekey else { return "" }
    return switch failure {
    case .rejected: LMDKPRefusal.rejected.entry.code
    case .undelivered: EventCause.requestUndelivered.eventID
    }
  }

  private static let notes = [
    AttributeNote.ours("id", "The vector set's number."),
    AttributeNote.ours("short_title", "Its short title."),
    AttributeNote.ours("type", "firefly, or training: one to practise with, which is not rekeyed."),
    AttributeNote.ours("firefly_type", "The type of a FIREFLY key: 0."),
    AttributeNote.ours("generation", "The number of the key in effect; each rekey adds one."),
    AttributeNote.ours("effective_time", "Since when it is in effect."),
    AttributeNote.ours("rekey_due", "By when it has to be renewed; blank if it has not."),
    AttributeNote.ours("rekey_status", "current, due (within 30 days) or overdue."),
    AttributeNote.ours(
      "rekey",
      "no; requested (not sent yet); submitted (sent, not answered); failed; ready (answer unwrapped); processing;"
        + " generated (new credentials not posted yet)."),
    AttributeNote.ours("rekey_error", "The message number, if rekey is failed."),
    AttributeNote.ours("request_message_id", "The request that is outstanding: made, and not answered."),
    AttributeNote.ours("request_time", "When it was made."),
    AttributeNote.ours(
      "response_overdue", "Whether an hour has passed since it was sent; blank unless rekey is submitted."),
    AttributeNote.ours("credential_generation", "The generation of the newest credentials."),
    AttributeNote.ours("credential_status", "posted, or generated (not in the Directory yet)."),
    AttributeNote.ours("credential_posted_time", "When they were posted; blank if they were not."),
    AttributeNote.ours("upload_attempts", "How often an upload of them was tried."),
  ]
}
