public import CommandKit
internal import StorageModel

/// `lsportusb`: the USB ports and what is in them (reference sheet 1.11).
public enum LsPortUSB: StorageView {
  static let port = Operand(
    .number(0...Int.max, placeholder: "usb_port_id", completion: .ids(listedBy: "lsportusb")), .documented,
    isRequired: false,
    help: "Shows this port in detail.")

  /// Everything about it but what it does.
  public static let spec = CommandSpec(
    name: "lsportusb", group: .view, summary: "lists the USB ports",
    description: [
      "Lists the USB ports of the nodes, or shows one in detail. The ids are not contiguous across nodes.",
      "encryption_state tells what the system found on the drive when it last looked: when it wrote to it, at"
        + " chencryption -usb validate, when it started, and at each drive that is inserted while it is locked. Until then it is"
        + " blank.",
    ],
    forms: [SynopsisForm(), SynopsisForm(.operand)], operand: port.spec, view: .both, attributes: notes,
    examples: [
      CommandExample("lsportusb", "Lists the ports."),
      CommandExample("lsportusb | grep -w active", "Lists the ports that hold a drive."),
    ],
    seeAlso: ["chencryption", "lsencryption"])

  static func show(_ storage: StorageState, _ arguments: Arguments) throws(CommandFailure) -> Outcome {
    guard let wanted = arguments[port] else {
      return .concise(columns, storage.usb.ports.map { fields($0, storage) })
    }
    guard let found = storage.usb.port(wanted) else { throw CommandFailure(storage.noObject(String(wanted))) }
    return .detailed(attributes(found, storage))
  }

  static func attributes(_ port: USBPort, _ storage: StorageState) -> [Attribute] {
    zip(columns, fields(port, storage)).map(Attribute.init)
  }

  private static let columns = [
    "id", "node_id", "node_name", "node_side", "port_id", "status", "encryption_state", "service_state",
  ]

  private static func fields(_ port: USBPort, _ storage: StorageState) -> [String] {
    [
      String(port.id), String(port.node.rawValue), port.node.name, "rear", String(port.number),
      port.inserted == nil ? "inactive" : "active", storage.check(of: port)?.rawValue ?? "", "",
    ]
  }

  private static let notes = [
    AttributeNote("id", "The port's number, unique in the system.", row: .captured, values: .documented),
    AttributeNote("node_id", "The number of its node.", row: .captured, values: .captured),
    AttributeNote("node_name", "The name of its node.", row: .captured, values: .captured),
    AttributeNote("node_side", "The side of the node: rear.", row: .captured, values: .captured),
    AttributeNote("port_id", "Its number on that side.", row: .captured, values: .documented),
    AttributeNote(
      "status",
      "active (a drive is in it) or inactive. unsupported, of a device that cannot be used, is documented too; no scenario shows"
        + " it.", row: .captured, values: .documented),
    AttributeNote(
      "encryption_state",
      "validated (the drive holds the current key), wrong_system, wrong_key (an old key), key_error (it could not be"
        + " written) or blank: not looked at, or nothing to tell.", row: .captured, values: .ours),
    AttributeNote("service_state", "Blank.", row: .captured, values: .captured),
  ]
}
