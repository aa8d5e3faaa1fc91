/// How many USB ports the system has: two a node, or one.
public enum USBLayout: String, CaseIterable, Sendable {
  /// One a node, as on the system whose set-up was captured (reference sheet 1.11).
  case two = "2"
  /// Two a node.
  case four = "4"

  /// The ports, nothing in them.
  var ports: [USBPort] {
    let ports = [
      USBPort(id: 0, node: .node1, number: 1), USBPort(id: 1, node: .node1, number: 2),
      USBPort(id: 8, node: .node2, number: 1), USBPort(id: 9, node: .node2, number: 2),
    ]
    return self == .four ? ports : ports.filter { $0.number == 1 }
  }
}
