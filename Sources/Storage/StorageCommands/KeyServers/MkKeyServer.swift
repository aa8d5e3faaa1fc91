public import CommandKit
internal import CommandSession
internal import Simulation
internal import StateStore
internal import StorageModel

/// `mkkeyserver`: makes a key server known to the system (reference sheet 1.4).
public enum MkKeyServer: EncryptionTask {
  private typealias Options = KeyServerOptions

  static let noMessage = Flag("nomsg", .ours, help: "Prints only the id.")

  /// Everything about it but what it does.
  public static let spec = CommandSpec(
    name: "mkkeyserver", group: .task, summary: "makes a key server",
    description: [
      "Makes a key server known to the system. Its type is the one that is enabled, so a type must be enabled first. There are"
        + " at most four key servers, of which one is the primary: the one that makes the keys. None is, the first neither, until -primary makes it so.",
      "A new key server is offline until it holds the key that the system expects of it: in a multi-master configuration at"
        + " once, otherwise after the next replication. Making one is allowed while the system is locked.",
    ],
    forms: [
      SynopsisForm(
        .option(Options.address.spec), .optional(Options.port.spec), .optional(Options.certificate.spec),
        .optional(Options.name.spec), .optional(Options.primary.spec), .optional(noMessage.spec))
    ],
    options: [
      Options.address.spec, Options.port.spec, Options.certificate.spec, Options.name.spec, Options.primary.spec,
      noMessage.spec,
    ],
    rules: [.exactlyOne([Options.address.spec])],
    transitions: [
      TransitionNote(
        "The key server is known to the system, offline until it holds the key; a line tells its id. The primary that was so"
          + " before is so no longer.", .ours)
    ],
    examples: [
      CommandExample("mkkeyserver -ip 10.0.1.57", "Makes a key server with the usual port and name."),
      CommandExample(
        "mkkeyserver -ip keys.example.com -port 5697 -name backup", "Makes a key server of this name and port."),
    ],
    messages: {
      StorageMessages.of(
        .noTypeEnabled, .tooManyKeyServers, .badCertificateFile(path: "{path}", reason: "{reason}"), .badName,
        .objectExists, .lacksCurrentKey("{name}"), .rekeyInProgress, .locked)
    },
    seeAlso: ["chkeyserver", "rmkeyserver", "lskeyserver", "chkeyserverisklm"])

  /// Makes the key server.
  public static func run(_ arguments: Arguments, in context: Context) throws(CommandFailure) -> Outcome {
    var certificate: KeyServerSettings.CertificateChange?
    if let path = arguments[Options.certificate] { certificate = .store(try CertificateFile.read(path)) }
    let settings = KeyServerSettings(
      address: arguments[Options.address], port: arguments[Options.port], name: arguments[Options.name],
      certificate: certificate, becomesPrimary: arguments[Options.primary])
    let id = try Store(context).operating(objectID: { String($0) }) { storage, now throws(StorageRefusal) in
      try storage.makeKeyServer(settings, at: now)
    }
    return .line(arguments[noMessage] ? "\(id)" : "Key Server, id [\(id)], successfully created")
  }
}
