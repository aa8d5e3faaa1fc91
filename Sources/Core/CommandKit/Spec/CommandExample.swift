/// A command line to try.
public struct CommandExample: Sendable {
  /// The command line, as a user would type it.
  public let command: String
  /// What it does.
  public let meaning: String

  /// An example.
  public init(_ command: String, _ meaning: String) {
    self.command = command
    self.meaning = meaning
  }
}
