public import CommandKit
internal import StorageModel

/// `lssystem`: which system this is (reference sheet 8.2).
public enum LsSystem: StorageView {
  /// Everything about it but what it does.
  public static let spec = CommandSpec(
    name: "lssystem", group: .view, summary: "shows which system this is",
    description: [
      "Shows the attributes of the system. id, name and code_level tell which system this is; a script compares them before"
        + " it changes anything.",
      "The other attributes have the names and the order of a real system and values that never change.",
    ],
    forms: [SynopsisForm()], view: .detailed, attributes: notes,
    examples: [
      CommandExample("lssystem", "Shows the attributes."),
      CommandExample("lssystem -delim :", "Shows them for a script to read."),
    ],
    seeAlso: ["lsencryption", "lssim"])

  static func show(_ storage: StorageState, _ arguments: Arguments) throws(CommandFailure) -> Outcome {
    .detailed(SystemAttributes(storage.system).all)
  }

  private static let notes = [
    AttributeNote(
      "id", "Sixteen hexadecimal digits; also in the names of key files.", row: .captured, values: .captured),
    AttributeNote("name", "The name; also in the names of key files.", row: .captured, values: .captured),
    AttributeNote(
      "code_level", "Four numbers, and in parentheses the build: rehearsal.", row: .captured, values: .ours),
    AttributeNote(
      others: SystemAttributes.namesOfTheRest, "Named as on a real system, with values that never change.",
      row: .captured,
      values: .ours),
  ]
}
