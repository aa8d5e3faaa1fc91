/// Writes the members of an object that is stored: what `MemberReader` reads.
public struct MemberWriter {
  private var container: KeyedEncodingContainer<MemberKey>

  /// Writes the object that the encoder stands at.
  public init(_ encoder: any Encoder) {
    container = encoder.container(keyedBy: MemberKey.self)
  }

  /// Writes a number.
  public mutating func put(_ name: String, _ value: Int) throws {
    try container.encode(value, forKey: MemberKey(stringValue: name))
  }

  /// Writes a text.
  public mutating func put(_ name: String, _ value: String) throws {
    try container.encode(value, forKey: MemberKey(stringValue: name))
  }

  /// Writes a truth value.
  public mutating func put(_ name: String, _ value: Bool) throws {
    try container.encode(value, forKey: MemberKey(stringValue: name))
  }

  /// Writes a value of any stored type.
  public mutating func put(_ name: String, _ value: some Encodable) throws {
    try value.encode(to: container.superEncoder(forKey: MemberKey(stringValue: name)))
  }

  /// Writes a value unless there is none.
  public mutating func putIfPresent<Value: Encodable>(_ name: String, _ value: Value?) throws {
    guard let value else { return }
    try put(name, value)
  }

  /// Writes a list.
  public mutating func putList(_ name: String, _ values: [some Encodable]) throws {
    var list = container.nestedUnkeyedContainer(forKey: MemberKey(stringValue: name))
    for value in values { try value.encode(to: list.superEncoder()) }
  }

  /// Writes a table of texts.
  public mutating func putTable(_ name: String, _ values: [String: String]) throws {
    var table = container.nestedContainer(keyedBy: MemberKey.self, forKey: MemberKey(stringValue: name))
    for (key, value) in values { try table.encode(value, forKey: MemberKey(stringValue: key)) }
  }
}
