/// Reads JSON text (RFC 8259).
///
/// Contract. The text is one value, with white space around it at most. An object's members come in any order, but none twice.
/// Values are nested 64 deep at most. Text is valid UTF-8. A number that is not whole or does not fit, and null, are valid but
/// nobody's: `JSONValue.unstored`. Whatever is wrong is told with its line.
struct JSONParser {
  /// How deep values are nested at most.
  static let greatestDepth = 64

  let bytes: [UInt8]
  /// Where the next byte stands that has not been read.
  var position = 0
  private var depth = 0

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Reads a text that is one value.
  static func parse(_ bytes: [UInt8]) throws(StoredFault) -> JSONValue {
    var parser = JSONParser(bytes)
    let value = try parser.value()
    guard parser.next() == nil else { throw parser.fault("something follows the end") }
    return value
  }

  private mutating func value() throws(StoredFault) -> JSONValue {
    guard let first = next() else { throw fault("it ends too early") }
    switch first {
    case UInt8(ascii: "{"): return try nested { (parser) throws(StoredFault) in try parser.object() }
    case UInt8(ascii: "["): return try nested { (parser) throws(StoredFault) in try parser.list() }
    case UInt8(ascii: "\""): return .text(try text())
    case UInt8(ascii: "t"): return try word("true", .truth(true))
    case UInt8(ascii: "f"): return try word("false", .truth(false))
    case UInt8(ascii: "n"): return try word("null", .unstored)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
    default: throw fault("it is not JSON")
    }
  }

  private mutating func nested(
    _ body: (inout JSONParser) throws(StoredFault) -> JSONValue
  ) throws(StoredFault) -> JSONValue {
    depth += 1
    guard depth <= Self.greatestDepth else { throw fault("it is nested too deeply") }
    position += 1
    defer { depth -= 1 }
    return try body(&self)
  }

  private mutating func object() throws(StoredFault) -> JSONValue {
    var members: [JSONMember] = []
    var isInOrder = true
    if take("}") { return .object(members) }
    repeat {
      guard next() == UInt8(ascii: "\"") else { throw fault("a member has no name") }
      let name = try text()
      guard take(":") else { throw fault("\"\(name)\" has no value") }
      let member = JSONMember(name, try value())
      if let last = members.last, !last.stands(before: member) { isInOrder = false }
      members.append(member)
    } while take(",")
    guard take("}") else { throw fault("a comma or an end is missing") }
    return .object(isInOrder ? members : try sorted(members))
  }

  private func sorted(_ members: [JSONMember]) throws(StoredFault) -> [JSONMember] {
    let sorted = members.sorted { $0.stands(before: $1) }
    if let (twice, _) = zip(sorted, sorted.dropFirst()).first(where: { $0.name == $1.name }) {
      throw fault("the object that ends here has \"\(twice.name)\" twice")
    }
    return sorted
  }

  private mutating func list() throws(StoredFault) -> JSONValue {
    var values: [JSONValue] = []
    if take("]") { return .list(values) }
    repeat { values.append(try value()) } while take(",")
    guard take("]") else { throw fault("a comma or an end is missing") }
    return .list(values)
  }

  private mutating func number() throws(StoredFault) -> JSONValue {
    let start = position
    skip("-")
    let digits = position
    skipDigits()
    guard position > digits, bytes[digits] != UInt8(ascii: "0") || position == digits + 1 else {
      throw fault("a number is malformed")
    }
    let whole = start..<position
    if skip(".") { try digitsMustFollow() }
    if skip("e") || skip("E") {
      if !skip("+") { skip("-") }
      try digitsMustFollow()
    }
    guard position == whole.upperBound, let number = Int(String(decoding: bytes[whole], as: UTF8.self)) else {
      return .unstored
    }
    return .number(number)
  }

  private mutating func digitsMustFollow() throws(StoredFault) {
    let start = position
    skipDigits()
    if position == start { throw fault("a number is malformed") }
  }

  private mutating func skipDigits() {
    while position < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[position]) { position += 1 }
  }

  private mutating func word(_ word: StaticString, _ value: JSONValue) throws(StoredFault) -> JSONValue {
    for offset in 0..<word.utf8CodeUnitCount {
      guard position + offset < bytes.count, bytes[position + offset] == word.utf8Start[offset] else {
        throw fault("it is not JSON")
      }
    }
    position += word.utf8CodeUnitCount
    return value
  }

  /// The next byte that is no white space, which becomes the position.
  private mutating func next() -> UInt8? {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x0A, 0x0D, 0x09: position += 1
      case let byte: return byte
      }
    }
    return nil
  }

  private mutating func take(_ byte: Unicode.Scalar) -> Bool {
    next() != nil && skip(byte)
  }

  @discardableResult
  mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
    guard position < bytes.count, bytes[position] == UInt8(ascii: scalar) else { return false }
    position += 1
    return true
  }

  func fault(_ what: String) -> StoredFault {
    StoredFault("line \(1 + bytes[..<position].count { $0 == 0x0A }): \(what)")
  }
}
