public import StoredForm

/// A node of the system.
public enum Node: Int, CaseIterable, Stored, Comparable, Sendable {
  /// The node with id 1.
  case node1 = 1
  /// The node with id 2.
  case node2 = 2

  /// Its name.
  public var name: String { "node\(rawValue)" }

  /// The node of that name; nil if there is none.
  public init?(name: String) {
    guard let node = Node.allCases.first(where: { $0.name == name }) else { return nil }
    self = node
  }

  /// Whether one has the lower id.
  public static func < (left: Node, right: Node) -> Bool { left.rawValue < right.rawValue }
}
