public import CommandKit
internal import CommandSession
internal import Simulation
internal import StateStore
internal import StorageModel

/// `chsystem`: gives the system a name. IBM's Ansible modules set the name with it; its other options are not emulated.
public enum ChSystem: EncryptionTask {
  static let name = Option("name", .text("name"), .documented, help: "The new name.")

  /// Everything about it but what it does.
  public static let spec = CommandSpec(
    name: "chsystem", group: .task, summary: "gives the system a name",
    description: [
      "Gives the system a name; its id stays. -scenario and -reset of chsim start with the name that was given to -scenario,"
        + " and with an id that follows from it, so that several rehearsals can be told apart as several arrays are."
    ],
    forms: [SynopsisForm(.option(name.spec))], options: [name.spec], rules: [.exactlyOne([name.spec])],
    transitions: [TransitionNote("The system has the name; its id stays. Nothing is printed.", .documented)],
    differences: [
      "A real system has many more options, none of which is emulated.",
      "What is in the logs already keeps the old name, and the names of all key files end in the new one at once: neither was"
        + " looked at on a real system.",
    ],
    examples: [CommandExample("chsystem -name array2", "Names the system array2.")],
    messages: { StorageMessages.of(.badName, .locked) },
    seeAlso: ["lssystem", "lsnode"])

  /// Gives the name.
  public static func run(_ arguments: Arguments, in context: Context) throws(CommandFailure) -> Outcome {
    try Store(context).operating { storage, now throws(StorageRefusal) in
      try storage.rename(to: arguments[name] ?? "", at: now)
    }
    return .silent
  }
}
