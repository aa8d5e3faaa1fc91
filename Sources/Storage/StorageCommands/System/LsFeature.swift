public import CommandKit
internal import StorageModel

/// `lsfeature`: the licensed features (reference sheet 1.12).
public enum LsFeature: StorageView {
  static let bytes = Flag("bytes", .documented, help: "Shows capacities in bytes; these columns have none.")

  /// Everything about it but what it does.
  public static let spec = CommandSpec(
    name: "lsfeature", group: .view, summary: "lists the licensed features",
    description: [
      "Lists the features that need a licence key. Only encryption matters here: without its licence no method can be enabled."
    ],
    forms: [SynopsisForm(.optional(bytes.spec))], options: [bytes.spec], view: .concise,
    attributes: [
      AttributeNote("id", "The feature's number.", row: .documented, values: .ours),
      AttributeNote("name", "Its name.", row: .documented, values: .documented),
      AttributeNote(
        "state",
        "active or inactive; of trials, which there are none here, trial_available, trial_active or trial_expired.",
        row: .documented, values: .documented),
      AttributeNote("license_key", "The key it was activated with.", row: .documented, values: .documented),
      AttributeNote("trial_expiration_date", "Blank: there are no trials here.", row: .documented, values: .ours),
      AttributeNote(
        others: ["serial_num", "mtm"], "Serial number and machine type: rehearsal.", row: .ours, values: .ours),
    ],
    examples: [CommandExample("lsfeature | grep encryption", "Shows whether encryption is licensed.")],
    seeAlso: ["activatefeature", "lsencryption"])

  static func show(_ storage: StorageState, _ arguments: Arguments) throws(CommandFailure) -> Outcome {
    .concise(
      ["id", "name", "state", "license_key", "trial_expiration_date", "serial_num", "mtm"],
      Feature.allCases.map { feature in
        let isActive = feature == .encryption && storage.system.isLicensed
        return [
          "\(feature.id)", feature.rawValue, isActive ? "active" : "inactive",
          isActive ? storage.system.licenceKey ?? "" : "", "",
          "rehearsal", "rehearsal",
        ]
      })
  }
}
