public import CommandKit
internal import CommandSession
internal import Simulation
internal import StateStore
internal import StorageModel

/// `chkeyserver`: changes a key server (reference sheet 1.5).
public enum ChKeyServer: StorageObjectCommand, EncryptionTask {
  private typealias Options = KeyServerOptions

  static let server = Operand(
    .text("object_id|object_name", completion: .names(listedBy: "lskeyserver")), .documented, isRequired: true,
    help: "The key server, by id or name.")

  private static let changes = [
    Options.address.spec, Options.port.spec, Options.certificate.spec, Options.noCertificate.spec, Options.name.spec,
    Options.primary.spec,
  ]

  /// Everything about it but what it does.
  public static let spec = CommandSpec(
    name: "chkeyserver", group: .task, summary: "changes a key server",
    description: [
      "Changes what the system knows of a key server; what is not named stays as it is.",
      "The primary can be moved to a key server that holds the current key, and not while a key-server key is prepared. A"
        + " clone makes no keys: as a primary it is told of by an alert, and prepare fails. Changing is allowed while the"
        + " system is locked.",
    ],
    forms: [
      SynopsisForm(
        .optional(Options.address.spec), .optional(Options.port.spec),
        .optionalOneOf([Options.certificate.spec, Options.noCertificate.spec]), .optional(Options.name.spec),
        .optional(Options.primary.spec), .operand)
    ],
    options: changes, operand: server.spec,
    rules: [.atLeastOne(changes), .atMostOne([Options.certificate.spec, Options.noCertificate.spec])],
    transitions: [
      TransitionNote(
        "What was named is changed, the rest is as before, and the key server is validated. Nothing is printed.", .ours)
    ],
    examples: [
      CommandExample("chkeyserver -primary 1", "Makes the key server with id 1 the primary."),
      CommandExample("chkeyserver -sslcert new.pem keyserver0", "Stores another certificate."),
    ],
    messages: {
      StorageMessages.of(
        .badCertificateFile(path: "{path}", reason: "{reason}"), .badName, .objectExists, .lacksCurrentKey("{name}"),
        .rekeyInProgress, .locked)
    },
    seeAlso: ["mkkeyserver", "rmkeyserver", "lskeyserver", "testkeyserver"])

  /// Changes the key server.
  public static func run(_ arguments: Arguments, in context: Context) throws(CommandFailure) -> Outcome {
    let wanted = arguments[server] ?? ""
    var certificate: KeyServerSettings.CertificateChange?
    if let path = arguments[Options.certificate] { certificate = .store(try CertificateFile.read(path)) }
    if arguments[Options.noCertificate] { certificate = .remove }
    let settings = KeyServerSettings(
      address: arguments[Options.address], port: arguments[Options.port], name: arguments[Options.name],
      certificate: certificate, becomesPrimary: arguments[Options.primary])
    try Store(context).changingKeyServer(wanted) { storage, server, now throws(StorageRefusal) in
      try storage.change(server, settings, at: now)
    }
    return .silent
  }
}
