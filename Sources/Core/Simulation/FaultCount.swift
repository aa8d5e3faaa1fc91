/// How often an armed fault will still strike; at least once. A fault that is not armed has no count at all.
public struct FaultCount: Codable, Equatable, Sendable {
  /// How often it will still strike.
  public let remaining: Int

  /// A fault that strikes `count` times; nil unless that is 1 to 9999.
  public init?(_ count: Int) {
    guard (1...9999).contains(count) else { return nil }
    remaining = count
  }

  /// What is armed after it has struck once more: nil after the last time.
  public var afterStriking: FaultCount? { FaultCount(remaining - 1) }

  /// Reads the bare number.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let count = FaultCount(try container.decode(Int.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a count from 1 to 9999")
    }
    self = count
  }

  /// Writes the bare number.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(remaining)
  }
}
