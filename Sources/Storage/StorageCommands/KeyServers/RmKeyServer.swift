public import CommandKit
internal import CommandSession
internal import Simulation
internal import StateStore
internal import StorageModel

/// `rmkeyserver`: makes the system forget a key server (reference sheet 1.6).
public enum RmKeyServer: StorageObjectCommand, EncryptionTask {
  static let server = Operand(
    .text("object_id|object_name", completion: .names(listedBy: "lskeyserver")), .documented, isRequired: true,
    help: "The key server, by id or name.")

  /// Everything about it but what it does.
  public static let spec = CommandSpec(
    name: "rmkeyserver", group: .task, roles: Role.removing, summary: "removes a key server",
    description: [
      "Makes the system forget a key server. The key server keeps its keys, but the system does not ask it for them any more.",
      "The primary, and the last key server that holds the key, are not removed. When no key is kept by"
        + " key servers any more, the primary can be removed as the last.",
    ],
    forms: [SynopsisForm(.operand)], operand: server.spec,
    transitions: [
      TransitionNote("The key server is not known to the system any more. Nothing is printed.", .documented)
    ],
    examples: [CommandExample("rmkeyserver 2", "Removes the key server with id 2.")],
    messages: { StorageMessages.of(.isPrimary("{name}"), .lastHolder("{name}"), .locked) },
    seeAlso: ["mkkeyserver", "chkeyserver", "lskeyserver"])

  /// Removes the key server.
  public static func run(_ arguments: Arguments, in context: Context) throws(CommandFailure) -> Outcome {
    try Store(context).changingKeyServer(arguments[server] ?? "") { storage, server, now throws(StorageRefusal) in
      try storage.remove(server, at: now)
    }
    return .silent
  }
}
