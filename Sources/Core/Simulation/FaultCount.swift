public import StoredForm

/// How often an armed fault will still strike; at least once. A fault that is not armed has no count at all.
public struct FaultCount: Stored, Equatable, Sendable {
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
  public init(from value: JSONValue) throws(StoredFault) {
    guard let count = FaultCount(try Int(from: value)) else {
      throw StoredFault("is not a count from 1 to 9999")
    }
    self = count
  }

  /// Writes the bare number.
  public var stored: JSONValue {
    remaining.stored
  }
}
