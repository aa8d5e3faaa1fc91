public import CommandKit
internal import StorageModel

/// `lsnode`: the nodes of the system (reference sheet 8.3).
public enum LsNode: StorageView {
  static let node = Operand(
    .text("object_id|object_name", completion: .names(listedBy: "lsnode")), .documented, isRequired: false,
    help: "Shows this node in detail.")

  /// Everything about it but what it does.
  public static let spec = CommandSpec(
    name: "lsnode", group: .view, summary: "lists the nodes",
    description: [
      "Lists the nodes of the system, or shows one in detail. Nodes are always online; a locked system's pools are not, see"
        + " lsmdiskgrp.",
      "The detailed view has the attributes of the list and those by which a node's system is recognised.",
    ],
    forms: [SynopsisForm(), SynopsisForm(.operand)], operand: node.spec, view: .both,
    attributes: [
      AttributeNote("id", "The node's number.", row: .documented, values: .documented),
      AttributeNote("name", "Its name.", row: .documented, values: .documented),
      AttributeNote("status", "online.", row: .documented, values: .documented),
      AttributeNote("config_node", "yes for the node that runs the commands.", row: .documented, values: .documented),
      AttributeNote("code_level", "The code level, as in lssystem.", row: .ours, values: .ours),
      AttributeNote(
        others: columns.filter { !["id", "name", "status", "config_node"].contains($0) },
        "Named and in the order as in a real system's list, with values that never change; their place in the detailed view is"
          + " ours.", row: .documented, values: .ours),
    ],
    differences: [
      "In detail a real system shows further attributes, in another order."
    ],
    examples: [CommandExample("lsnode -delim :", "Lists the nodes for a script to read.")],
    seeAlso: ["lssystem", "lsmdiskgrp"])

  static func show(_ storage: StorageState, _ arguments: Arguments) throws(CommandFailure) -> Outcome {
    let rows = Node.allCases.map { fields($0, storage.system) }
    guard let wanted = arguments[node] else { return .concise(columns, rows) }
    guard let place = Node.allCases.firstIndex(where: { "\($0.rawValue)" == wanted || $0.name == wanted }) else {
      throw CommandFailure(storage.noObject(wanted))
    }
    return .detailed(
      zip(columns, rows[place]).map(Attribute.init) + [Attribute("code_level", StorageSystem.currentCodeLevel)])
  }

  private static let columns = [
    "id", "name", "UPS_serial_number", "WWNN", "status", "IO_group_id", "IO_group_name", "config_node", "UPS_unique_id",
    "hardware", "iscsi_name", "iscsi_alias", "panel_name", "enclosure_id", "canister_id", "enclosure_serial_number",
    "site_id", "site_name",
  ]

  /// A name as it may stand in an iSCSI name: small letters, digits, periods and dashes.
  private static func qualified(_ name: String) -> String {
    String(name.lowercased().map { $0 == " " || $0 == "_" ? "-" : $0 })
  }

  private static func fields(_ node: Node, _ system: StorageSystem) -> [String] {
    [
      "\(node.rawValue)", node.name, "", "500507681000000\(node.rawValue)", "online", "0", "io_grp0",
      node == .node1 ? "yes" : "no", "", "6H2", "iqn.1986-03.com.ibm:2145.\(qualified(system.name)).\(node.name)", "",
      "01-\(node.rawValue)", "1", "\(node.rawValue)", "rehearsal", "", "",
    ]
  }
}
