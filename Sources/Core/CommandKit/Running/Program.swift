internal import Platform

/// A process that is one command.
public enum Program {
  /// Runs a command in this process and ends the process with its exit status. Secrets among the words are taken out of the
  /// process list first.
  public static func run(_ command: any Command.Type, _ words: [String]) -> Never {
    for secret in ArgumentParser(command.spec).secrets(in: words) {
      ProcessTitle.hideArgument(fromEnd: words.count - secret.word, after: secret.offset)
    }
    exit(Console.process.run(command, words, in: .process))
  }
}
