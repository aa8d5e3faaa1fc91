/// The name of a subject or issuer.
struct DistinguishedName: CustomStringConvertible {
  let description: String

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
        parts.append("\(Self.label(type)) = \(Self.printable(value))")
      }
    }
    description = parts.joined(separator: ", ")
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

  /// A value as a view can show it: on one line, printable ASCII.
  private static func printable(_ value: ArraySlice<UInt8>) -> String {
    String(decoding: value.prefix(128).map { (0x20...0x7E).contains($0) ? $0 : UInt8(ascii: "?") }, as: UTF8.self)
  }
}
