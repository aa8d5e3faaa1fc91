/// A command: its spec, and the one function that does what it is for.
public protocol Command: Sendable {
  /// Everything about it but what it does.
  static var spec: CommandSpec { get }

  /// Does it.
  ///
  /// - Parameters:
  ///   - arguments: a command line that obeys the spec.
  ///   - context: the world.
  /// - Returns: what it has to say.
  /// - Throws: why it was not done.
  static func run(_ arguments: Arguments, in context: Context) throws(CommandFailure) -> Outcome

  /// Whether the object may stand anywhere on the command line, and not only at its end. Asked only where it does.
  static func takesObjectAnywhere(in context: Context) -> Bool

  /// The roles that may run it. Asked only where the user has one of those that the spec names, other than SecurityAdmin.
  static func roles(in context: Context) -> [Role]

  /// The commands that it runs, if it is a prefix such as `svcinfo`; nil if it is a command of its own.
  static var prefixed: [any Command.Type]? { get }
}

extension Command {
  /// Only at the end.
  public static func takesObjectAnywhere(in context: Context) -> Bool { false }

  /// Those that the spec names.
  public static func roles(in context: Context) -> [Role] { spec.roles }

  /// Not a prefix.
  public static var prefixed: [any Command.Type]? { nil }
}

extension Command {
  /// The whole program of an executable that is this command.
  public static func main() -> Never {
    Program.run { _ in Self.self }
  }
}
