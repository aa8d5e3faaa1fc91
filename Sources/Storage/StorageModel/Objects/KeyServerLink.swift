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

extension KeyServerLink: Codable {
  private static let cutOffPrefix = "cut off from "

  /// Reads `up`, `down`, `lost` or `cut off from NODE`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    switch text {
    case "up": self = .up
    case "down": self = .down
    case "lost": self = .lost
    default:
      guard text.hasPrefix(Self.cutOffPrefix), let node = Node(name: String(text.dropFirst(Self.cutOffPrefix.count)))
      else { throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a link") }
      self = .cutOff(from: node)
    }
  }

  /// Writes what `init(from:)` reads.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .up: try container.encode("up")
    case .down: try container.encode("down")
    case .lost: try container.encode("lost")
    case .cutOff(let node): try container.encode(Self.cutOffPrefix + node.name)
    }
  }
}
