public import CommandKit

/// `svctask`: the prefix of the actions (reference sheet 2.1).
public enum SvcTask: Command {
  /// Everything about it but what it does.
  public static let spec = PrefixSpec.spec(
    "svctask", summary: "runs an action on the emulated system", kind: "actions",
    example: CommandExample("svctask testkeyserver 0", "Tests the key server with id 0."),
    seeAlso: ["svcinfo", "chencryption"])

  /// The actions.
  public static var prefixed: [any Command.Type]? { CommandCatalogue.commands.filter { $0.spec.group == .task } }

  /// Never called: a prefix runs one of its commands.
  public static func run(_ arguments: Arguments, in context: Context) throws(CommandFailure) -> Outcome { .silent }
}
