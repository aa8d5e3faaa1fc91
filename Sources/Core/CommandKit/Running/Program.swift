internal import Platform

/// A process that is one command.
public enum Program {
  /// Runs a command in this process and ends the process with its exit status. Secrets among the words are taken out of the
  /// process list first.
  ///
  /// - Parameter command: the command that goes by the name under which the program was called.
  public static func run(_ command: (_ name: String) -> any Command.Type) -> Never {
    StandardStream.keepPlaces()
    guard let line = ProcessArguments.all, let path = line.first else {
      // Without its words a command would do something else than it was told to.
      Console.process.complain(LostCommandLine.entry)
      exit(1)
    }
    run(command(path.split(separator: "/").last.map(String.init) ?? ""), Array(line.dropFirst()))
  }

  private static func run(_ command: any Command.Type, _ words: [String]) -> Never {
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
