public import CommandKit
internal import Certificates
internal import StorageModel

/// `lskeyserverisklm`: how the system uses IBM's key servers (reference sheet 1.8).
public enum LsKeyServerISKLM: StorageView {
  /// Everything about it but what it does.
  public static let spec = CommandSpec(
    name: "lskeyserverisklm", group: .view, summary: "shows how the system uses IBM key servers",
    description: ["Shows one list for the whole system. The key servers themselves are listed by lskeyserver."],
    forms: [SynopsisForm()], view: .detailed,
    attributes: [
      AttributeNote(
        "status",
        "disabled, enabled_inactive, prepared or enabled_active. That these stand for no key in force, a new key that waits for"
          + " its commit and a key in force is ours.",
        row: .documented, values: .documented),
      AttributeNote(
        "device_group", "The device group to which the system belongs on the key servers.", row: .documented,
        values: .documented),
      AttributeNote(
        "certificate",
        "The certificate of the authority; blank if none is stored. In the form that lskeyserver tells of.",
        row: .documented, values: .ours),
    ],
    examples: [CommandExample("lskeyserverisklm", "Shows the list.")], seeAlso: ["chkeyserverisklm", "lskeyserver"])

  static func show(_ storage: StorageState, _ arguments: Arguments) throws(CommandFailure) -> Outcome {
    .detailed([
      Attribute("status", storage.status(of: .isklm).rawValue),
      Attribute("device_group", storage.keyServerTypes.deviceGroup),
      Attribute("certificate", storage.keyServerTypes.isklmCertificate?.line ?? ""),
    ])
  }
}
