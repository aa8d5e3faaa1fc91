internal import Simulation

/// Reads the binary encoding of certificates (X.690, DER): a tag, a length, so many bytes. Every length is checked against the
/// bytes that are there.
struct DERReader {
  /// The tags that a certificate's outline needs.
  enum Tag: UInt8 {
    case integer = 0x02
    case objectIdentifier = 0x06
    case sequence = 0x30
    case set = 0x31
    case utcTime = 0x17
    case generalizedTime = 0x18
  }

  /// The tag of the version, which old certificates do not have.
  static let version: UInt8 = 0xA0

  private var rest: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) {
    rest = bytes
  }

  var isAtEnd: Bool { rest.isEmpty }

  /// Takes the next element, whatever it is.
  mutating func next() throws(CertificateFault) -> (tag: UInt8, contents: ArraySlice<UInt8>) {
    guard let tag = rest.popFirst(), tag & 0x1F != 0x1F, let first = rest.popFirst() else { throw .notCertificate }
    var length = Int(first)
    if first & 0x80 != 0 {
      let size = Int(first & 0x7F)
      guard (1...3).contains(size), rest.count >= size else { throw .notCertificate }
      length = rest.prefix(size).reduce(0) { $0 << 8 | Int($1) }
      rest.removeFirst(size)
    }
    guard rest.count >= length else { throw .notCertificate }
    defer { rest.removeFirst(length) }
    return (tag, rest.prefix(length))
  }

  /// Takes the next element, which must have this tag.
  mutating func take(_ tag: Tag) throws(CertificateFault) -> ArraySlice<UInt8> {
    let (found, contents) = try next()
    guard found == tag.rawValue else { throw .notCertificate }
    return contents
  }

  /// Takes the next element, which must have this tag, to read what is in it.
  mutating func enter(_ tag: Tag) throws(CertificateFault) -> DERReader { DERReader(try take(tag)) }

  /// Passes over the next element if it has this tag.
  mutating func skip(ifTagged tag: UInt8) throws(CertificateFault) {
    if rest.first == tag { _ = try next() }
  }

  /// Takes a time: two digits for a year up to 2049, or four. What is later than the last time that can be shown, such as the
  /// end of a certificate that never expires (RFC 5280, section 4.1.2.5), is that time.
  mutating func time() throws(CertificateFault) -> SimTime {
    let (tag, contents) = try next()
    let text = String(decoding: contents, as: UTF8.self)
    guard text.hasSuffix("Z") else { throw .notCertificate }
    let digits = text.dropLast()
    switch tag {
    case Tag.utcTime.rawValue where digits.count == 12:
      guard digits < "50" else { throw .tooOld }
      return try Self.time(digits)
    case Tag.generalizedTime.rawValue where digits.count == 14:
      let time = try Self.time(digits.dropFirst(2))
      guard let century = Int(digits.prefix(2)) else { throw .notCertificate }
      guard century >= 20 else { throw .tooOld }
      return century == 20 ? time : .latest
    default:
      throw .notCertificate
    }
  }

  private static func time(_ digits: Substring) throws(CertificateFault) -> SimTime {
    guard let time = SimTime(String(digits)) else { throw .notCertificate }
    return time
  }
}
