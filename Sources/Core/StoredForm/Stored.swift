/// A value that is kept in a file.
///
/// Contract. Reading what was written gives the same value, and everything else is refused: a member that is missing, unknown
/// or of the wrong kind, a text that means nothing. So nothing that stands in a file is lost when it is written again.
/// This is not `Codable`: a program that runs for a millisecond spent two thirds of it on looking up `Codable`'s types.
public protocol Stored {
  /// Reads what `stored` gives.
  ///
  /// - Throws: what would never have been written.
  init(from value: JSONValue) throws(StoredFault)

  /// The value's stored form.
  var stored: JSONValue { get }
}

extension Stored {
  /// Reads a value from JSON text.
  ///
  /// - Throws: what is no JSON, or would never have been written.
  public init(json: some Collection<UInt8>) throws(StoredFault) {
    try self.init(from: JSONValue(parsing: Array(json)))
  }

  /// The value as JSON text on one line.
  public var json: [UInt8] { stored.text(.compact) }
}
