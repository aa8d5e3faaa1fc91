/// Collects the members of an object that is stored: what `MemberReader` reads.
public struct MemberWriter {
  private var members: [JSONMember] = []

  /// An object without members.
  public init() {}

  /// Puts a member in. Each name is used once.
  public mutating func put(_ name: String, _ value: some Stored) {
    members.append(JSONMember(name, value.stored))
  }

  /// Puts a member in unless there is no value.
  public mutating func putIfPresent(_ name: String, _ value: (some Stored)?) {
    if let value { put(name, value) }
  }

  /// Puts a table of texts in.
  public mutating func putTable(_ name: String, _ values: [String: String]) {
    put(name, TextTable(values))
  }

  /// The object, its members in the order of their names.
  public var object: JSONValue { .object(members.sorted { $0.stands(before: $1) }) }
}
