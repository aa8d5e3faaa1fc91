/// Reads the members of an object that is stored, and refuses those that it does not know.
///
/// Contract. `take` each member by its name, then `finish`: an object with a member that was not taken is refused, so that
/// nothing that stands in a file is lost when it is written again.
public struct MemberReader {
  private let container: KeyedDecodingContainer<MemberKey>
  private var taken = 0

  /// Reads the object that the decoder stands at.
  public init(_ decoder: any Decoder) throws {
    container = try decoder.container(keyedBy: MemberKey.self)
  }

  /// Takes a number.
  public mutating func take(_ name: String) throws -> Int {
    taken += 1
    return try container.decode(Int.self, forKey: MemberKey(stringValue: name))
  }

  /// Takes a text.
  public mutating func take(_ name: String) throws -> String {
    taken += 1
    return try container.decode(String.self, forKey: MemberKey(stringValue: name))
  }

  /// Takes a truth value.
  public mutating func take(_ name: String) throws -> Bool {
    taken += 1
    return try container.decode(Bool.self, forKey: MemberKey(stringValue: name))
  }

  /// Takes a value of any stored type.
  public mutating func take<Value: Decodable>(_ name: String) throws -> Value {
    try Value(from: decoder(of: name))
  }

  /// Takes a value that may be missing.
  public mutating func takeIfPresent<Value: Decodable>(_ name: String) throws -> Value? {
    guard container.contains(MemberKey(stringValue: name)) else { return nil }
    return try Value(from: decoder(of: name))
  }

  /// Takes a list.
  public mutating func takeList<Value: Decodable>(_ name: String) throws -> [Value] {
    taken += 1
    var list = try container.nestedUnkeyedContainer(forKey: MemberKey(stringValue: name))
    var values: [Value] = []
    while !list.isAtEnd { values.append(try Value(from: list.superDecoder())) }
    return values
  }

  /// Takes a table of texts.
  public mutating func takeTable(_ name: String) throws -> [String: String] {
    taken += 1
    let table = try container.nestedContainer(keyedBy: MemberKey.self, forKey: MemberKey(stringValue: name))
    var values: [String: String] = [:]
    for key in table.allKeys { values[key.stringValue] = try table.decode(String.self, forKey: key) }
    return values
  }

  /// Refuses the object if it has members that were not taken.
  ///
  /// - Throws: `DecodingError.dataCorrupted`.
  public func finish() throws {
    guard container.allKeys.count > taken else { return }
    throw DecodingError.dataCorrupted(
      DecodingError.Context(codingPath: container.codingPath, debugDescription: "it has an unknown member"))
  }

  private mutating func decoder(of name: String) throws -> any Decoder {
    taken += 1
    let key = MemberKey(stringValue: name)
    guard container.contains(key) else {
      throw DecodingError.keyNotFound(
        key, DecodingError.Context(codingPath: container.codingPath, debugDescription: "missing"))
    }
    return try container.superDecoder(forKey: key)
  }
}
