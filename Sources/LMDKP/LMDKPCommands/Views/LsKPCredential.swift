public import CommandKit
internal import LMDKPModel
internal import Simulation

/// `lskpcredential`: who holds our credentials, and of which generation.
public enum LsKPCredential: LMDKPView {
  /// Everything about it but what it does.
  public static let spec = CommandSpec(
    name: "lskpcredential", group: .other("LMD/KP: the yearly rekey"), summary: "lists who holds our credentials",
    description: [
      "Lists the Directory, and the accounts that encrypt BETs to us. An account has new credentials only when it has read"
        + " the Directory again; what it encrypts before is useless. So a rekey has reached everybody when every row is"
        + " current."
    ],
    forms: [SynopsisForm()], view: .concise, attributes: notes,
    examples: [
      CommandExample("lskpcredential", "Lists the holders."),
      CommandExample(
        "lskpcredential -filtervalue status=stale", "Lists those that do not have the newest credentials."),
    ],
    seeAlso: ["lskpvector", "chlmdkp"])

  static func show(_ state: LMDKPState, _ arguments: Arguments) throws(CommandFailure) -> Outcome {
    let credentials = state.firefly?.credentials
    let rows = (credentials?.holders ?? []).enumerated().map { place, holder in
      let reader = Int(holder.id).flatMap(Account.reader)
      return [
        String(place), holder.id, reader == nil ? "directory" : "account", reader.map { String($0.tier) } ?? "",
        String(holder.generation), credentials?.isCurrent(holder) == true ? "current" : "stale",
        (reader.flatMap(state.lastReading) ?? holder.since).description,
      ]
    }
    return .concise(
      ["holder_id", "holder_name", "holder_type", "tier", "generation", "status", "last_refresh"], rows)
  }

  private static let notes = [
    AttributeNote.ours("holder_id", "The row's number."),
    AttributeNote.ours("holder_name", "directory, or the account's number."),
    AttributeNote.ours("holder_type", "directory or account."),
    AttributeNote.ours("tier", "The account's tier: 0, 1 or 2."),
    AttributeNote.ours("generation", "The generation of the credentials that it has."),
    AttributeNote.ours("status", "current, or stale: there are newer credentials."),
    AttributeNote.ours(
      "last_refresh", "When an account read the Directory last; of the Directory, when they were posted."),
  ]
}
