public import StoredForm

/// The name under which an operator is logged on: up to 32 letters, digits, dashes, underscores and periods.
public struct OperatorName: Hashable, Sendable {
  /// The name.
  public let text: String

  /// A name; nil if the text cannot be one.
  public init?(_ text: String) {
    let isName =
      (1...32).contains(text.utf8.count)
      && text.utf8.allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
          || "-_.".utf8.contains(byte)
      }
    guard isName else { return nil }
    self.text = text
  }
}

extension OperatorName: Stored {
  /// Reads the bare name.
  public init(from value: JSONValue) throws(StoredFault) {
    guard let name = OperatorName(try String(from: value)) else {
      throw StoredFault("is not an operator's name")
    }
    self = name
  }

  /// Writes the bare name.
  public var stored: JSONValue {
    text.stored
  }
}
