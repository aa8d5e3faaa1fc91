internal import Platform

/// A process that is one command.
public enum Program {
  /// Runs a command in this process and ends the process with its exit status. Secrets among the words are taken out of the
  /// process list first.
  public static func run(_ command: any Command.Type, _ words: [String]) -> Never {
    var (inner, rest) = (command, words)
    while let next = inner.prefixed?.first(where: { $0.spec.name == rest.first }) {
      inner = next
      rest.removeFirst()
    }
    for secret in ArgumentParser(inner.spec).secrets(in: rest) {
      ProcessTitle.hideArgument(fromEnd: rest.count - secret.word, after: secret.offset)
    }
    CreationMask.leaveToOwner()
    exit(Console.process.run(command, words, in: .process))
  }
}
