public import CommandKit
internal import StorageModel

/// `lsmdiskgrp`: the pools (reference sheet 8.4).
public enum LsMDiskGrp: StorageView {
  static let pool = Operand(
    .text("object_id|object_name", completion: .names(listedBy: "lsmdiskgrp")), .documented, isRequired: false,
    help: "Shows this pool in detail.")

  static let bytes = Flag("bytes", .ours, help: Capacity.help)

  /// Everything about it but what it does.
  public static let spec = CommandSpec(
    name: "lsmdiskgrp", group: .view, summary: "lists the pools",
    description: [
      "Lists the pools, or shows one in detail. Pool0 is encrypted while there are encrypted objects; it is offline while the"
        + " system is locked. Pool1 is never encrypted and always online.",
      "The other attributes have the names and the order of a real system and values that never change.",
    ],
    forms: [SynopsisForm(.optional(bytes.spec)), SynopsisForm(.optional(bytes.spec), .operand)],
    options: [bytes.spec], operand: pool.spec, view: .both,
    attributes: [
      AttributeNote("id", "The pool's number.", row: .captured, values: .captured),
      AttributeNote("name", "Its name.", row: .captured, values: .captured),
      AttributeNote("status", "online or offline.", row: .captured, values: .documented),
      AttributeNote("encrypt", "Whether it is encrypted.", row: .captured, values: .documented),
      AttributeNote(
        others: Pool.columns.filter { !known.contains($0) && !Pool.namesOfTheList.contains($0) },
        "Named and in the order as in the list of a real system, with values that never change. The order of the detailed view"
          + " is documented, not captured.", row: .captured, values: .ours),
      AttributeNote(
        others: Pool.namesOfTheList, "Blank; only in the list.", row: .captured, values: .captured),
      AttributeNote(
        others: Pool.namesOfDetails,
        "Only in the detailed view, with values that never change; a tier is several rows. IBM's Ansible collection shows them"
          + " in this order; which tiers there are is that of lssystem.", row: .documented, values: .ours),
    ],
    differences: [
      "-bytes is documented for views with capacities in general, not for this one.",
      "A system of level 7.4 showed encrypt as the last row of the detailed view.",
    ],
    examples: [
      CommandExample("lsmdiskgrp -delim : | cut -d : -f 1-3,25", "Lists the pools with what matters here."),
      CommandExample("lsmdiskgrp Pool0", "Shows the encrypted pool in detail."),
    ],
    seeAlso: ["lssystem", "lsencryption"])

  static func show(_ storage: StorageState, _ arguments: Arguments) throws(CommandFailure) -> Outcome {
    let pools = Pool.all(of: storage)
    let isInBytes = arguments[bytes]
    guard let wanted = arguments[pool] else {
      return .concise(Pool.columns, pools.map { isInBytes ? $0.fields.map(Capacity.inBytes) : $0.fields })
    }
    guard let found = pools.first(where: { "\($0.id)" == wanted || $0.name == wanted }) else {
      throw CommandFailure(storage.noObject(wanted))
    }
    return .detailed(isInBytes ? found.detailed.map(Capacity.inBytes) : found.detailed)
  }

  private static let known = ["id", "name", "status", "encrypt"]
}
