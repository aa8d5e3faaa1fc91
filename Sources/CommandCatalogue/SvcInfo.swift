public import CommandKit

/// `svcinfo`: the prefix of the views (reference sheet 2.1).
public enum SvcInfo: Command {
  /// Everything about it but what it does.
  public static let spec = PrefixSpec.spec(
    "svcinfo", summary: "runs a view of the emulated system", kind: "views",
    example: CommandExample("svcinfo lskeyserver -delim :", "Lists the key servers for a script to read."),
    seeAlso: ["svctask", "lsencryption"])

  /// The views.
  public static var prefixed: [any Command.Type]? { CommandCatalogue.commands.filter { $0.spec.group == .view } }

  /// Never called: a prefix runs one of its commands.
  public static func run(_ arguments: Arguments, in context: Context) throws(CommandFailure) -> Outcome { .silent }
}
