internal import Simulation

extension Replication.Mode: CustomStringConvertible {
  /// `manual`, `multimaster` or the interval.
  public var description: String {
    switch self {
    case .manual: "manual"
    case .multimaster: "multimaster"
    case .every(let interval): interval.description
    }
  }

  /// Reads what `description` writes; nil for anything else, and for an interval shorter than a minute.
  public init?(_ text: String) {
    switch text {
    case "manual": self = .manual
    case "multimaster": self = .multimaster
    default:
      guard let interval = SimDuration(text), interval >= Replication.shortestInterval else { return nil }
      self = .every(interval)
    }
  }
}

extension Replication.Mode: Codable {
  /// Reads the text form.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let mode = Replication.Mode(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not manual, multimaster or a duration")
    }
    self = mode
  }

  /// Writes the text form.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
