import Foundation
import Simulation
import TestSupport
import Testing

@testable import Certificates

/// Certificates are read as another program reads them, and nothing else is taken for one.
@Suite struct CertificateTests {
  @Test(.enabled(if: Tool.isInstalled("openssl"), "openssl is not installed"))
  func itSaysWhatAnotherProgramSays() throws {
    let sandbox = try Sandbox()
    for (key, subject) in [
      ("rsa:2048", "/C=DE/O=Example Ltd/OU=Storage/CN=keyserver0.example.com"),
      ("ec -pkeyopt ec_paramgen_curve:prime256v1", "/CN=*.example.com/emailAddress=keys@example.com"),
    ] {
      let made = try sandbox.shell(
        "openssl req -x509 -newkey \(key) -nodes -keyout key.pem -out cert.pem -days 365 -subj '\(subject)' 2>/dev/null"
          + " && openssl x509 -in cert.pem -noout -fingerprint -sha256 -subject -nameopt compat -enddate -dateopt iso_8601"
      )
      let found = try Certificate(pem: try bytes("\(sandbox.path)/cert.pem"))
      let lines = made.output.split(separator: "\n").map(String.init)
      #expect(lines[0].hasSuffix("=\(found.fingerprint)"))
      #expect(lines[1] == "subject=\(subject)")
      #expect(found.subject == subject)
      #expect(found.issuer == found.subject)
      let end = lines[2].filter(\.isNumber)
      #expect(found.notAfter.description == String(end.dropFirst(2)))
      #expect(found.notAfter.seconds(since: found.notBefore) == 365 * 86_400)
    }
  }

  /// RFC 5280 has a time for what never expires; the last time that can be shown stands for it and for all that are later.
  @Test(.enabled(if: Tool.isInstalled("openssl"), "openssl is not installed"), arguments: [40_000, 2_900_000])
  func aCertificateMayOutliveTheCalendar(_ days: Int) throws {
    let sandbox = try Sandbox()
    _ = try sandbox.shell(
      "openssl req -x509 -newkey rsa:2048 -nodes -keyout key.pem -out cert.pem -days \(days) -subj /CN=x 2>/dev/null")
    let found = try Certificate(pem: try bytes("\(sandbox.path)/cert.pem"))
    #expect(found.notAfter == .latest)
    #expect(found.notBefore < .latest)
  }

  @Test(arguments: [
    ("99991231235959Z", SimTime.latest), ("21000101000000Z", .latest), ("20991231235959Z", .latest),
    ("20260101000000Z", SimTime("260101000000")), ("19991231235959Z", nil), ("99991331235959Z", nil),
    ("9999123123595xZ", nil), ("99991231235959", nil),
  ]) func longTimes(_ text: String, _ time: SimTime?) {
    var reader = DERReader([0x18, UInt8(text.utf8.count)] + Array(text.utf8))
    #expect((try? reader.time()) == time)
  }

  /// A certificate takes one field, and whatever character a script parts fields by, it is likely not to be in there.
  @Test(arguments: [
    "/C=US/O=Example\\x2C Inc.\\x3A Keys/CN=keyserver0.example.com", "C = US, O = Example: Keys, CN = a,b!c|d;e#f",
  ]) func theLineHasNoDelimiter(_ name: String) {
    let certificate = Certificate(
      subject: name, issuer: name, notBefore: .earliest, notAfter: .latest, fingerprint: "AB:CD")
    #expect(!certificate.line.contains { ",:;|!#%^~+\t\"".contains($0) })
    #expect(certificate.line.hasSuffix(" sha256=AB-CD"))
    #expect(certificate.line.hasPrefix("subject=/C=US/O=Example\\x"))
  }

  @Test(.enabled(if: Tool.isInstalled("openssl"), "openssl is not installed"))
  func damageIsNeverTakenForAnotherCertificateNorEverFatal() throws {
    let sandbox = try Sandbox()
    _ = try sandbox.shell(
      "openssl req -x509 -newkey rsa:2048 -nodes -keyout key.pem -out cert.pem -days 30 -subj /CN=x 2>/dev/null"
        + " && openssl x509 -in cert.pem -outform DER -out cert.der")
    let whole = try bytes("\(sandbox.path)/cert.der")
    let good = try Certificate(der: whole)
    for length in 0..<whole.count {
      #expect(throws: CertificateFault.self) { try Certificate(der: Array(whole[..<length])) }
    }
    var random = SeededGenerator.replayable()
    for _ in 0..<20_000 {
      var damaged = whole
      damaged[Int.random(in: 0..<whole.count, using: &random)] ^= UInt8.random(in: 1...255, using: &random)
      let read = try? Certificate(der: damaged)
      #expect(read?.fingerprint != good.fingerprint, "seed \(random.seed)")
    }
    let key = try bytes("\(sandbox.path)/key.pem")
    #expect(throws: CertificateFault.notPEM) { try Certificate(pem: key) }
  }

  @Test(arguments: [
    ("", CertificateFault.notPEM), ("hello", .notPEM), ("-----BEGIN CERTIFICATE-----\nAAAA\n", .notPEM),
    ("-----BEGIN CERTIFICATE-----\n!!!!\n-----END CERTIFICATE-----\n", .notBase64),
    ("-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n", .notBase64),
    ("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n", .notCertificate),
  ])
  func otherFilesAreRefused(text: String, fault: CertificateFault) {
    #expect(throws: fault) { try Certificate(pem: Array(text.utf8)) }
  }

  private func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: path)))
  }
}
