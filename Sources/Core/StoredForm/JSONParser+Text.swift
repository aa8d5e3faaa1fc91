/// Texts, with their escapes.
extension JSONParser {
  /// Reads a text whose opening quote is the next byte.
  mutating func text() throws(StoredFault) -> String {
    position += 1
    let start = position
    while position < bytes.count, (0x20..<0x80).contains(bytes[position]), bytes[position] != UInt8(ascii: "\""),
      bytes[position] != UInt8(ascii: "\\")
    {
      position += 1
    }
    var content = bytes[start..<position]
    if position < bytes.count, bytes[position] == UInt8(ascii: "\"") {
      // Plain ASCII, as nearly every text is, needs no check.
      position += 1
      return String(decoding: content, as: UTF8.self)
    }
    while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
      guard bytes[position] >= 0x20 else { throw fault("a text has a control character") }
      if bytes[position] == UInt8(ascii: "\\") {
        position += 1
        content += Array(String(try escaped()).utf8)
      } else {
        content.append(bytes[position])
        position += 1
      }
    }
    guard position < bytes.count else { throw fault("a text has no end") }
    guard let text = String(validating: content, as: UTF8.self) else { throw fault("a text is not UTF-8") }
    position += 1
    return text
  }

  private mutating func escaped() throws(StoredFault) -> Unicode.Scalar {
    guard position < bytes.count else { throw fault("a text has no end") }
    defer { position += 1 }
    switch bytes[position] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(bytes[position])
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try scalar()
    default: throw fault("a text has an unknown escape")
    }
  }

  /// What `uXXXX` stands for, or two of them that are a surrogate pair. Ends at its last digit.
  private mutating func scalar() throws(StoredFault) -> Unicode.Scalar {
    let unit = try hexadecimal()
    if let scalar = Unicode.Scalar(unit) { return scalar }
    position += 1
    guard skip("\\"), position < bytes.count, bytes[position] == UInt8(ascii: "u") else {
      throw fault("a text has half a character")
    }
    let low = try hexadecimal()
    guard (0xD800..<0xDC00).contains(unit), (0xDC00..<0xE000).contains(low),
      let scalar = Unicode.Scalar(0x10000 + (UInt32(unit) - 0xD800) << 10 + UInt32(low) - 0xDC00)
    else { throw fault("a text has half a character") }
    return scalar
  }

  private mutating func hexadecimal() throws(StoredFault) -> UInt16 {
    var unit: UInt16 = 0
    for _ in 0..<4 {
      position += 1
      guard position < bytes.count, let digit = Character(Unicode.Scalar(bytes[position])).hexDigitValue else {
        throw fault("a text has an unknown escape")
      }
      unit = unit << 4 | UInt16(digit)
    }
    return unit
  }
}
