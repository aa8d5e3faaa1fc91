/// Something that can be made to go wrong, and what has to be said about it.
public struct FaultKind: Equatable, Sendable {
  /// What `-value` may be.
  public enum Value: Equatable, Sendable {
    /// Nothing: the fault takes no value.
    case none
    /// One of these words, or nothing.
    case optionally([String])
    /// A length of time.
    case duration
  }

  /// The name.
  public let name: String
  /// What kind of object it strikes, in words; nil if it takes none.
  public let target: String?
  /// Whether it strikes a number of times, rather than lasting until it is cleared.
  public let isCounted: Bool
  /// What `-value` may be.
  public let value: Value
  /// What happens, in one sentence.
  public let summary: String

  /// A kind of fault.
  public init(name: String, target: String?, isCounted: Bool, value: Value, summary: String) {
    self.name = name
    self.target = target
    self.isCounted = isCounted
    self.value = value
    self.summary = summary
  }

  /// Its arguments as a synopsis shows them.
  public var arguments: String {
    var words: [String] = []
    if isCounted { words.append("[-count n]") }
    switch value {
    case .none: break
    case .optionally(let choices): words.append("[-value \(choices.joined(separator: "|"))]")
    case .duration: words.append("-value duration")
    }
    return words.joined(separator: " ")
  }
}
