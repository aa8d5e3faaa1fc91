/// The name of a subject or issuer, in the form `/C=US/O=name`.
///
/// A view puts it into one field, and a script parts fields by a character of its own. So what is a part's value has nothing
/// but letters, digits, blanks and the signs `. - _ * @ ' ( )`; any other character is `\x` and its two hexadecimal digits.
struct DistinguishedName: CustomStringConvertible {
  let description: String

  /// A name as earlier versions wrote it, `C = US, O = name`, or as this one does.
  init(written text: String) {
    guard !text.hasPrefix("/") else {
      description = text
      return
    }
    description = text.split(separator: ", ").map { part in
      let pair = part.split(separator: " = ", maxSplits: 1)
      return "/\(pair[0])=\(Self.printable(pair.count > 1 ? Array(pair[1].utf8)[...] : []))"
    }.joined()
  }

  /// Takes the next element of a certificate, which must be a name.
  init(_ reader: inout DERReader) throws(CertificateFault) {
    var name = try reader.enter(.sequence)
    var parts: [String] = []
    while !name.isAtEnd {
      var relative = try name.enter(.set)
      while !relative.isAtEnd {
        var pair = try relative.enter(.sequence)
        let type = Array(try pair.take(.objectIdentifier))
        let value = try pair.next().contents
        parts.append("/\(Self.label(type))=\(Self.printable(value))")
      }
    }
    description = parts.joined()
  }

  /// The usual short labels (RFC 4519); others by their encoding.
  private static func label(_ type: [UInt8]) -> String {
    switch type {
    case [0x55, 0x04, 0x03]: "CN"
    case [0x55, 0x04, 0x05]: "serialNumber"
    case [0x55, 0x04, 0x06]: "C"
    case [0x55, 0x04, 0x07]: "L"
    case [0x55, 0x04, 0x08]: "ST"
    case [0x55, 0x04, 0x0A]: "O"
    case [0x55, 0x04, 0x0B]: "OU"
    case [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x09, 0x01]: "emailAddress"
    default: "OID." + type.map { String($0, radix: 16) }.joined(separator: ".")
    }
  }

  private static func printable(_ value: ArraySlice<UInt8>) -> String {
    value.prefix(128).map { byte in
      if isPlain(byte) { return String(decoding: [byte], as: UTF8.self) }
      return #"\x"# + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }.joined()
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      || " .-_*@'()".utf8.contains(byte)
  }
}
