public import CommandKit
internal import StorageModel

/// `lssystem`: which system this is (reference sheet 8.2).
public enum LsSystem: StorageView {
  static let bytes = Flag("bytes", .ours, help: Capacity.help)
  static let gui = Flag(
    "gui", .documented, help: "Shows what a graphical interface needs besides.", guess: "No row is added here.")

  /// Everything about it but what it does.
  public static let spec = CommandSpec(
    name: "lssystem", group: .view, summary: "shows which system this is",
    description: [
      "Shows the attributes of the system. id, name and code_level tell which system this is; a script compares them before"
        + " it changes anything.",
      "The other attributes have the names and the order of a real system and values that never change.",
    ],
    forms: [SynopsisForm(.optional(bytes.spec), .optional(gui.spec))], options: [bytes.spec, gui.spec],
    view: .detailed, attributes: notes,
    differences: [
      "The code level is that of the rehearsal, not of a system that was looked at: one whose pages describe all the"
        + " commands that are offered here. The internal key and the commands for CipherTrust Manager are of level 8.7.",
      "The rows are those of a system of level 8.4.2; later levels have more.",
      "-bytes is documented for views with capacities in general, not for this one. -gui was seen in what a client sends; the"
        + " rows that it adds are not known, so none are added.",
    ],
    examples: [
      CommandExample("lssystem", "Shows the attributes."),
      CommandExample("lssystem -delim :", "Shows them for a script to read."),
    ],
    seeAlso: ["lsencryption", "lssim"])

  static func show(_ storage: StorageState, _ arguments: Arguments) throws(CommandFailure) -> Outcome {
    let all = SystemAttributes(storage.system).all
    return .detailed(arguments[bytes] ? all.map(Capacity.inBytes) : all)
  }

  private static let notes = [
    AttributeNote(
      "id", "Sixteen hexadecimal digits; also in the names of key files.", row: .captured, values: .captured),
    AttributeNote("name", "The name; also in the names of key files.", row: .captured, values: .captured),
    AttributeNote(
      "code_level", "Four numbers, and in parentheses the build: rehearsal. The level is ours.", row: .captured,
      values: .ours),
    AttributeNote(
      others: SystemAttributes.namesOfTheRest, "Named as on a real system, with values that never change.",
      row: .captured,
      values: .ours),
  ]
}
