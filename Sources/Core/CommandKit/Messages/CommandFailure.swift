/// How a command ends when it does not succeed: one line on standard error, and an exit status.
public struct CommandFailure: Error, Equatable, Sendable {
  /// The message's number.
  public let code: String
  /// The message.
  public let text: String
  /// 1 if repeating the command cannot help; 2 if the same command may work later.
  public let exitStatus: Int32

  /// A failure.
  public init(code: String, text: String, exitStatus: Int32 = 1) {
    self.code = code
    self.text = text
    self.exitStatus = exitStatus
  }

  /// A failure with a message of the table.
  public init(_ entry: MessageEntry, exitStatus: Int32 = 1) {
    self.init(code: entry.code, text: entry.text, exitStatus: exitStatus)
  }

  /// What is wrong with a command line.
  public init(_ error: UsageError) {
    self.init(error.entry)
  }

  /// The command was carried out, but nobody will ever hear of it: status 255 and not a word, as when an ssh session dies.
  public static let lostReply = CommandFailure(code: "", text: "", exitStatus: 255)

  /// `CODE text`, on one line.
  public var line: String { "\(code) \(text)" }
}
