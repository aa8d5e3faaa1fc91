/// How a process ended and what it said.
public struct CommandResult: Equatable, Sendable {
  /// What it wrote to standard output.
  public let output: String
  /// What it wrote to standard error.
  public let error: String
  /// Its exit status; 128 and the signal's number if a signal ended it.
  public let status: Int32

  /// Makes a result, to compare with.
  public init(output: String = "", error: String = "", status: Int32 = 0) {
    self.output = output
    self.error = error
    self.status = status
  }
}
