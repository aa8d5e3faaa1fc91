internal import Simulation
public import StoredForm

/// The USB ports, and every drive there is, inserted or not.
public struct USBPorts: Equatable, Sendable {
  /// The ports, by rising id.
  public internal(set) var ports: [USBPort]
  /// The drives, inserted or in the drawer.
  public internal(set) var sticks: [USBStick] = []

  /// Four empty ports, two a node.
  static let empty = USBPorts(
    ports: [
      USBPort(id: 0, node: .node1, number: 1), USBPort(id: 1, node: .node1, number: 2),
      USBPort(id: 8, node: .node2, number: 1), USBPort(id: 9, node: .node2, number: 2),
    ])

  /// How many ports a system can have: one or two a node.
  public static let possibleCounts = [2, 4]

  /// Leaves or restores so many ports, the first of each node. What is in a port that goes, goes to the drawer.
  mutating func keep(_ count: Int) {
    let wanted = Self.empty.ports.filter { count > Node.allCases.count || $0.number == 1 }
    ports = wanted.map { port($0.id) ?? $0 }
  }

  static let greatestStickCount = 64

  /// The port with this id.
  public func port(_ id: Int) -> USBPort? { ports.first { $0.id == id } }

  /// The drive with this label.
  public func stick(_ label: String) -> USBStick? { sticks.first { $0.label == label } }

  /// The drive in a port.
  public func stick(in port: USBPort) -> USBStick? { port.inserted.flatMap { stick($0.label) } }

  /// The inserted drives.
  var inserted: [USBStick] { ports.compactMap { stick(in: $0) } }

  /// The inserted drives that can be used: those of another system cannot.
  var usable: [USBStick] { inserted.filter { !$0.isForeign } }

  /// How many drives, inserted or not, carry a key.
  public func copies(of key: KeyID?) -> Int {
    guard let key else { return 0 }
    return sticks.count { $0.holds(key) }
  }

  /// Whether an inserted drive carries a key.
  func isInserted(_ key: KeyID) -> Bool { ports.contains { stick(in: $0)?.holds(key) ?? false } }

  /// How many drives a new key needs when it is made: three, or one in every port where there are fewer ports
  /// (reference sheet 5.1).
  var needed: Int { min(3, ports.count) }

  /// Changes a drive in place.
  mutating func update(_ label: String, _ change: (inout USBStick) -> Void) {
    guard let place = sticks.firstIndex(where: { $0.label == label }) else { return }
    change(&sticks[place])
  }

  /// Notes that the system has looked at every inserted drive.
  mutating func markChecked() {
    for place in ports.indices { ports[place].inserted?.isChecked = true }
  }

  private static func isPossible(_ port: USBPort) -> Bool {
    empty.port(port.id).map { $0.node == port.node && $0.number == port.number } ?? false
  }

  var impossibility: String? {
    let inserted = ports.compactMap(\.inserted?.label)
    guard Set(inserted).count == inserted.count else { return "a USB flash drive is in two ports" }
    guard Set(sticks.map(\.label)).count == sticks.count else { return "two USB flash drives have the same label" }
    guard inserted.allSatisfy({ stick($0) != nil }) else { return "a port holds a USB flash drive that does not exist" }
    guard zip(ports, ports.dropFirst()).allSatisfy({ $0.id < $1.id }) else { return "the ids of the ports do not rise" }
    guard Self.possibleCounts.contains(ports.count), ports.allSatisfy(Self.isPossible) else {
      return "the USB ports are not those of the system"
    }
    guard sticks.count <= Self.greatestStickCount else { return "there are more than 64 USB flash drives" }
    guard sticks.allSatisfy({ $0.keys.count <= USBStick.capacity && Set($0.keys).count == $0.keys.count }) else {
      return "a USB flash drive has a key twice, or more than four"
    }
    guard sticks.allSatisfy({ USBStick.isLabel($0.label) }) else { return "a USB flash drive's label is not allowed" }
    return nil
  }
}

extension USBPorts: Stored {
  /// Reads what `stored` writes; refuses unknown members.
  public init(from value: JSONValue) throws(StoredFault) {
    var members = try MemberReader(value)
    ports = try members.take("ports")
    sticks = try members.take("sticks")
    try members.finish()
  }

  /// Writes every member.
  public var stored: JSONValue {
    var members = MemberWriter()
    members.put("ports", ports)
    members.put("sticks", sticks)
    return members.object
  }
}
