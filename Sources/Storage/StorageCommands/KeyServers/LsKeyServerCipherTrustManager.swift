public import CommandKit
internal import Certificates
internal import StorageModel

/// `lskeyserverciphertrustmanager`: how the system uses Thales key servers (reference sheet 1.9).
public enum LsKeyServerCipherTrustManager: StorageView {
  /// Everything about it but what it does.
  public static let spec = CommandSpec(
    name: "lskeyserverciphertrustmanager", group: .view,
    summary: "shows how the system uses CipherTrust Manager key servers",
    description: ["Shows one list for the whole system. The key servers themselves are listed by lskeyserver."],
    forms: [SynopsisForm()], view: .detailed,
    attributes: [
      AttributeNote(
        "status",
        "disabled, enabled_inactive, prepared or enabled_active. That these stand for no key in force, a new key that waits for"
          + " its commit and a key in force is ours.",
        row: .documented, values: .documented),
      AttributeNote("username_set", "Whether a user name is set.", row: .documented, values: .documented),
      AttributeNote("password_set", "Whether a password is set.", row: .documented, values: .documented),
      AttributeNote(
        "certificate",
        "The certificate of the authority; blank if none is stored. In the form that lskeyserver tells of.",
        row: .documented, values: .ours),
    ],
    examples: [CommandExample("lskeyserverciphertrustmanager", "Shows the list.")],
    seeAlso: ["chkeyserverciphertrustmanager", "lskeyserver"])

  static func show(_ storage: StorageState, _ arguments: Arguments) throws(CommandFailure) -> Outcome {
    let types = storage.keyServerTypes
    return .detailed([
      Attribute("status", storage.status(of: .ciphertrustmanager).rawValue),
      Attribute("username_set", types.userName == nil ? "no" : "yes"),
      Attribute("password_set", types.isPasswordSet ? "yes" : "no"),
      Attribute("certificate", types.cipherTrustCertificate?.line ?? ""),
    ])
  }
}
