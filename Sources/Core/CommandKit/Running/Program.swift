internal import Platform

/// A process that is one command.
public enum Program {
  /// Runs a command in this process and ends the process with its exit status.
  public static func run(_ command: any Command.Type, _ words: [String]) -> Never {
    exit(Console.process.run(command, words, in: .process))
  }
}
