internal import Simulation
public import StoredForm

/// A USB port of a node, and what is in it.
public struct USBPort: Equatable, Sendable {
  /// A drive that is in a port.
  public struct Insertion: Equatable, Sendable {
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

extension USBPort: Stored {
  /// Reads what `stored` writes; refuses unknown members.
  public init(from value: JSONValue) throws(StoredFault) {
    var members = try MemberReader(value)
    id = try members.take("id")
    node = try members.take("node")
    number = try members.take("number")
    inserted = try members.takeIfPresent("inserted")
    try members.finish()
  }

  /// Writes every member.
  public var stored: JSONValue {
    var members = MemberWriter()
    members.put("id", id)
    members.put("node", node)
    members.put("number", number)
    members.putIfPresent("inserted", inserted)
    return members.object
  }
}

extension USBPort.Insertion: Stored {
  /// Reads what `stored` writes; refuses unknown members.
  public init(from value: JSONValue) throws(StoredFault) {
    var members = try MemberReader(value)
    label = try members.take("label")
    isChecked = try members.take("isChecked")
    try members.finish()
  }

  /// Writes every member.
  public var stored: JSONValue {
    var members = MemberWriter()
    members.put("label", label)
    members.put("isChecked", isChecked)
    return members.object
  }
}
