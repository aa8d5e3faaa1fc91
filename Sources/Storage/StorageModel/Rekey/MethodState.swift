internal import Simulation
public import StoredForm

/// Where a method stands, a rekey that is under way not counted.
public enum MethodState: Equatable, Sendable {
  /// It is not used.
  case disabled
  /// It is used; the key that is in force, if one has been committed.
  case enabled(current: KeyID?)

  /// Whether it is used.
  public var isEnabled: Bool { self != .disabled }

  /// The key in force.
  public var current: KeyID? {
    if case .enabled(let current) = self { current } else { nil }
  }
}

extension MethodState: Stored {
  /// Reads what `stored` writes; refuses unknown members, and a key of a method that is not used.
  public init(from value: JSONValue) throws(StoredFault) {
    var members = try MemberReader(value)
    let isEnabled: Bool = try members.take("isEnabled")
    self = isEnabled ? .enabled(current: try members.takeIfPresent("current")) : .disabled
    try members.finish()
  }

  /// Writes whether the method is used, and its key.
  public var stored: JSONValue {
    var members = MemberWriter()
    members.put("isEnabled", isEnabled)
    members.putIfPresent("current", current)
    return members.object
  }
}
