/// A USB port of a node, and what is in it.
public struct USBPort: Codable, Equatable, Sendable {
  /// A drive that is in a port.
  public struct Insertion: Codable, Equatable, Sendable {
    /// The drive's label.
    public let label: String
    /// Whether the system has looked at the drive, or written to it, since it was inserted.
    public internal(set) var isChecked: Bool
  }

  /// Its id: not contiguous across nodes, as on real systems (reference sheet 1.11).
  public let id: Int
  /// The node it belongs to.
  public let node: Node
  /// Its number on that side of the node, from 1.
  public let number: Int
  /// The drive in it.
  public internal(set) var inserted: Insertion?
}
