public import CommandKit
internal import CommandSession
internal import Simulation
internal import StateStore
internal import StorageModel

/// `testkeyserver`: whether a key server can be used (reference sheet 1.7).
public enum TestKeyServer: StorageObjectCommand, EncryptionTask {
  static let server = Operand(
    .text("object_id|object_name", completion: .names(listedBy: "lskeyserver")), .documented, isRequired: true,
    help: "The key server to test, by id or name.")

  /// Everything about it but what it does.
  public static let spec = CommandSpec(
    name: "testkeyserver", group: .task, summary: "tests a key server",
    description: [
      "Succeeds if every node reaches the key server and it returns the key that the system expects of it."
    ],
    forms: [SynopsisForm(.operand)], operand: server.spec,
    transitions: [TransitionNote("The key server is validated; a line tells that it passed.", .documented)],
    examples: [CommandExample("testkeyserver 0", "Tests the key server with id 0.")],
    messages: { StorageMessages.of(.testFailed(reason: "{reason}"), .locked) }, seeAlso: ["lskeyserver", "lseventlog"])

  /// Tests the server, and notes what came out.
  public static func run(_ arguments: Arguments, in context: Context) throws(CommandFailure) -> Outcome {
    try Store(context).changingKeyServer(arguments[server] ?? "", isChange: false) {
      storage, server, now throws(StorageRefusal) in
      try storage.test(server, at: now)
    }
    return .line("The key server task completed successfully.")
  }
}
