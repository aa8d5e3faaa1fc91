internal import Simulation

extension Certificate {
  /// Reads the first certificate of a PEM file.
  ///
  /// - Throws: why the bytes are no certificate.
  public init(pem bytes: [UInt8]) throws(CertificateFault) {
    let text = String(decoding: bytes, as: UTF8.self)
    let lines = text.split(whereSeparator: \.isNewline).map { line in
      line.drop { $0 == " " || $0 == "\t" }
    }
    guard let begin = lines.firstIndex(where: { $0.hasPrefix("-----BEGIN CERTIFICATE-----") }),
      let end = lines[begin...].firstIndex(where: { $0.hasPrefix("-----END CERTIFICATE-----") })
    else { throw .notPEM }
    let letters = lines[(begin + 1)..<end].flatMap { $0.utf8.filter { $0 != UInt8(ascii: " ") } }
    guard let bytes = Base64.decode(letters), !bytes.isEmpty else { throw .notBase64 }
    try self.init(der: bytes)
  }

  /// Reads a certificate in its binary form (RFC 5280, section 4.1).
  ///
  /// - Throws: `notCertificate`, `tooOld`.
  init(der bytes: [UInt8]) throws(CertificateFault) {
    var file = DERReader(bytes[...])
    var outer = try file.enter(.sequence)
    guard file.isAtEnd else { throw .notCertificate }
    var body = try outer.enter(.sequence)
    try body.skip(ifTagged: DERReader.version)
    _ = try body.take(.integer)
    _ = try body.take(.sequence)
    issuer = try DistinguishedName(&body).description
    var validity = try body.enter(.sequence)
    notBefore = try validity.time()
    notAfter = try validity.time()
    subject = try DistinguishedName(&body).description
    _ = try body.take(.sequence)
    _ = try outer.take(.sequence)
    fingerprint = SHA256.hash(bytes).map { byte in
      (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }.joined(separator: ":")
  }
}
