public import CommandKit
internal import CommandSession
internal import Simulation
internal import StateStore
internal import StorageModel

/// `registerplugin`: what clients send when they connect (reference sheet 8.8). It is accepted and changes nothing.
public enum RegisterPlugin: Command {
  static let name = Option("name", .text("name"), .documented, help: "The client's name.")
  static let uniqueKey = Option("uniquekey", .text("key"), .documented, help: "What tells one client from another.")
  static let version = Option("version", .text("version"), .documented, help: "The client's version.")
  static let metadata = Option("metadata", .text("text"), .documented, help: "Whatever the client says of itself.")

  private static let all = [name.spec, uniqueKey.spec, version.spec, metadata.spec]

  /// Everything about it but what it does.
  public static let spec = CommandSpec(
    name: "registerplugin", group: .task, roles: Role.allCases, summary: "lets a client register itself",
    description: ["Client libraries send it each time they connect. It is accepted and changes nothing."],
    forms: [SynopsisForm(all.map { .option($0) })], options: all, rules: all.map { .exactlyOne([$0]) },
    transitions: [TransitionNote("None that a view shows. Nothing is printed.", .documented)],
    examples: [
      CommandExample("registerplugin -name driver -uniquekey k1 -version 1.0 -metadata none", "Registers a client.")
    ],
    seeAlso: ["catxmlspec"])

  /// Accepts the client; whatever the state, unless the audit log keeps it [G35].
  public static func run(_ arguments: Arguments, in context: Context) throws(CommandFailure) -> Outcome {
    guard context.storageIfReadable?.recordsWhatChangesNothing == true else { return .silent }
    try Store(context).operating { _, _ throws(StorageRefusal) in }
    return .silent
  }
}
