public import StoredForm

/// How a key server can be reached, whatever it holds.
public enum KeyServerLink: Equatable, Sendable {
  /// From every node.
  case up
  /// Not from this node.
  case cutOff(from: Node)
  /// From nowhere.
  case down
  /// The server is gone, and its keys with it.
  case lost

  /// The nodes that reach it.
  public var nodes: [Node] {
    switch self {
    case .up: Node.allCases
    case .cutOff(let node): Node.allCases.filter { $0 != node }
    case .down, .lost: []
    }
  }

  /// The link once a node, or every node if none is named, does not reach the server any more either.
  func losing(_ node: Node?) -> KeyServerLink {
    if self == .lost { return .lost }
    guard let node, nodes.contains(where: { $0 != node }) else { return .down }
    return .cutOff(from: node)
  }
}

extension KeyServerLink: Stored {
  private static let cutOffPrefix = "cut off from "

  /// Reads `up`, `down`, `lost` or `cut off from NODE`.
  public init(from value: JSONValue) throws(StoredFault) {
    let text = try String(from: value)
    switch text {
    case "up": self = .up
    case "down": self = .down
    case "lost": self = .lost
    default:
      guard text.hasPrefix(Self.cutOffPrefix), let node = Node(name: String(text.dropFirst(Self.cutOffPrefix.count)))
      else { throw StoredFault("is not a link") }
      self = .cutOff(from: node)
    }
  }

  /// Writes what `init(from:)` reads.
  public var stored: JSONValue {
    switch self {
    case .up: .text("up")
    case .down: .text("down")
    case .lost: .text("lost")
    case .cutOff(let node): .text(Self.cutOffPrefix + node.name)
    }
  }
}
