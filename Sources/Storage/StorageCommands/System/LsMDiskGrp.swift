public import CommandKit
internal import StorageModel

/// `lsmdiskgrp`: the pools (reference sheet 8.4).
public enum LsMDiskGrp: StorageView {
  static let pool = Operand(
    .text("object_id|object_name", completion: .names(listedBy: "lsmdiskgrp")), .documented, isRequired: false,
    help: "Shows this pool in detail.")

  /// Everything about it but what it does.
  public static let spec = CommandSpec(
    name: "lsmdiskgrp", group: .view, summary: "lists the pools",
    description: [
      "Lists the pools, or shows one in detail. Pool0 is encrypted while there are encrypted objects; it is offline while the"
        + " system is locked. Pool1 is never encrypted and always online.",
      "The other attributes have the names and the order of a real system and values that never change.",
    ],
    forms: [SynopsisForm(), SynopsisForm(.operand)], operand: pool.spec, view: .both,
    attributes: [
      AttributeNote("id", "The pool's number.", row: .captured, values: .captured),
      AttributeNote("name", "Its name.", row: .captured, values: .captured),
      AttributeNote("status", "online or offline.", row: .captured, values: .documented),
      AttributeNote("encrypt", "Whether it is encrypted.", row: .captured, values: .documented),
      AttributeNote(
        others: Pool.columns.filter { !["id", "name", "status", "encrypt"].contains($0) },
        "Named as in the list of a real system, with values that never change.", row: .captured, values: .ours),
    ],
    examples: [CommandExample("lsmdiskgrp -filtervalue status=offline", "Lists the pools that are offline.")],
    seeAlso: ["lssystem", "lsencryption"])

  static func show(_ storage: StorageState, _ arguments: Arguments) throws(CommandFailure) -> Outcome {
    let pools = Pool.all(of: storage)
    guard let wanted = arguments[pool] else { return .concise(Pool.columns, pools.map(\.fields)) }
    guard let found = pools.first(where: { "\($0.id)" == wanted || $0.name == wanted }) else {
      throw CommandFailure(storage.noObject(wanted))
    }
    return .detailed(zip(Pool.columns, found.fields).map(Attribute.init))
  }
}
