public import CommandKit

/// `rekey-rehearsal`: all commands in one image. Called by the name of a command it is that command; called by its own name it
/// is a prefix of all of them.
public enum RekeyRehearsal: Command {
  /// Everything about it but what it does.
  public static let spec = PrefixSpec.spec(
    "rekey-rehearsal", summary: "runs any command of the product", kind: "commands",
    example: CommandExample("rekey-rehearsal lssim", "Shows the rehearsal."), grade: .ours, seeAlso: ["lssim"])

  /// Every command.
  public static var prefixed: [any Command.Type]? { CommandCatalogue.all }

  /// Never called: a prefix runs one of its commands.
  public static func run(_ arguments: Arguments, in context: Context) throws(CommandFailure) -> Outcome { .silent }
}
