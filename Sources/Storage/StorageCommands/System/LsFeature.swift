public import CommandKit
internal import StorageModel

/// `lsfeature`: the licensed features (reference sheet 1.12).
public enum LsFeature: StorageView {
  /// Everything about it but what it does.
  public static let spec = CommandSpec(
    name: "lsfeature", group: .view, summary: "lists the licensed features",
    description: [
      "Lists the features that need a licence key. Only encryption matters here: without its licence no method can be enabled."
    ],
    forms: [SynopsisForm()], view: .concise,
    attributes: [
      AttributeNote("id", "The feature's number.", row: .documented, values: .ours),
      AttributeNote("name", "Its name.", row: .documented, values: .documented),
      AttributeNote("state", "active or inactive.", row: .documented, values: .documented),
      AttributeNote("license_key", "The key it was activated with.", row: .documented, values: .documented),
      AttributeNote("trial_expiration_date", "Blank: there are no trials here.", row: .documented, values: .ours),
      AttributeNote(
        others: ["serial_num", "mtm"], "Serial number and machine type: rehearsal.", row: .ours, values: .ours),
    ],
    examples: [CommandExample("lsfeature -filtervalue name=encryption", "Shows whether encryption is licensed.")],
    seeAlso: ["activatefeature", "lsencryption"])

  static func show(_ storage: StorageState, _ arguments: Arguments) throws(CommandFailure) -> Outcome {
    .concise(
      ["id", "name", "state", "license_key", "trial_expiration_date", "serial_num", "mtm"],
      names.enumerated().map { id, name in
        let isActive = name == "encryption" && storage.system.isLicensed
        return [
          "\(id)", name, isActive ? "active" : "inactive", isActive ? storage.system.licenceKey ?? "" : "", "",
          "rehearsal", "rehearsal",
        ]
      })
  }

  private static let names = ["turbo_performance", "easy_tier", "flashcopy_upgrade", "remote_mirroring", "encryption"]
}
