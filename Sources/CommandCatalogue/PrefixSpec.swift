internal import CommandKit

/// What the specs of the two prefixes have in common.
enum PrefixSpec {
  static func spec(
    _ name: String, summary: String, kind: String, example: CommandExample, grade: Grade = .documented,
    seeAlso: [String]
  ) -> CommandSpec {
    CommandSpec(
      name: name, group: .prefix, summary: summary,
      description: [
        "Runs the command that follows, which must be one of the \(kind); the result is the same as without the prefix.",
        "\(name) help lists the commands, and \(name) help followed by a command's name shows its help.",
      ],
      forms: [SynopsisForm(.operand)],
      operand: Operand(
        .text("command [argument...]"), grade, isRequired: true, help: "The command and its arguments, or help."
      )
      .spec,
      examples: [example],
      messages: { [UsageError.unknownCommand("{command}").entry] }, seeAlso: seeAlso)
  }
}
