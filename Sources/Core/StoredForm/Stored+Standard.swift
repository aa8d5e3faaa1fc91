extension Bool: Stored {
  /// Reads a truth value.
  public init(from value: JSONValue) throws(StoredFault) {
    guard case .truth(let truth) = value else { throw .wrongKind }
    self = truth
  }

  /// `true` or `false`.
  public var stored: JSONValue { .truth(self) }
}

extension Int: Stored {
  /// Reads a whole number.
  public init(from value: JSONValue) throws(StoredFault) {
    guard case .number(let number) = value else { throw .wrongKind }
    self = number
  }

  /// The number.
  public var stored: JSONValue { .number(self) }
}

extension String: Stored {
  /// Reads a text.
  public init(from value: JSONValue) throws(StoredFault) {
    guard case .text(let text) = value else { throw .wrongKind }
    self = text
  }

  /// The text.
  public var stored: JSONValue { .text(self) }
}

extension Array: Stored where Element: Stored {
  /// Reads a list.
  public init(from value: JSONValue) throws(StoredFault) {
    guard case .list(let values) = value else { throw .wrongKind }
    self = []
    for value in values {
      do throws(StoredFault) { append(try Element(from: value)) } catch { throw error.inside("[\(count)]") }
    }
  }

  /// The elements in their order.
  public var stored: JSONValue { .list(map(\.stored)) }
}

extension RawRepresentable where Self: Stored, RawValue: Stored {
  /// Reads the raw value of a case.
  public init(from value: JSONValue) throws(StoredFault) {
    guard let known = Self(rawValue: try RawValue(from: value)) else { throw StoredFault("is none of the known ones") }
    self = known
  }

  /// The raw value.
  public var stored: JSONValue { rawValue.stored }
}

extension StoredFault {
  /// A number where a text belongs, or the like.
  static let wrongKind = StoredFault("has a value of the wrong kind")
}
