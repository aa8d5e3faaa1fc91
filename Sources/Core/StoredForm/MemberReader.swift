/// Reads the members of an object that is stored, and refuses those that it does not know.
///
/// Contract. `take` each member by its name, then `finish`: an object with a member that was not taken is refused, so that
/// nothing that stands in a file is lost when it is written again.
public struct MemberReader {
  private var untaken: [JSONMember]

  /// Reads an object.
  public init(_ value: JSONValue) throws(StoredFault) {
    guard case .object(let members) = value else { throw .wrongKind }
    untaken = members
  }

  /// Takes a member.
  public mutating func take<Value: Stored>(_ name: String) throws(StoredFault) -> Value {
    guard let value: Value = try takeIfPresent(name) else { throw StoredFault("is missing").inside(name) }
    return value
  }

  /// Takes a member that may be missing.
  public mutating func takeIfPresent<Value: Stored>(_ name: String) throws(StoredFault) -> Value? {
    guard let place = untaken.firstIndex(where: { $0.name == name }) else { return nil }
    let member = untaken.remove(at: place)
    do throws(StoredFault) { return try Value(from: member.value) } catch { throw error.inside(name) }
  }

  /// Takes a table of texts.
  public mutating func takeTable(_ name: String) throws(StoredFault) -> [String: String] {
    let rows: TextTable = try take(name)
    return rows.texts
  }

  /// Refuses the object if it has members that were not taken.
  public func finish() throws(StoredFault) {
    if let unknown = untaken.first { throw StoredFault("is unknown").inside(unknown.name) }
  }
}
